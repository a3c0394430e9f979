import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const POLL_MS = 250;

/**
 * Hands over each line of a file that another program writes to, as it comes; the file may not be there yet.
 * @returns reads what is left, a last line without its end included, and stops
 */
export function followLines(file: string, take: (line: string) => void): () => void {
  const chunk = Buffer.alloc(64 * 1024);
  const decoder = new StringDecoder('utf8');
  let descriptor: number | undefined;
  let rest = '';
  const read = () => {
    if (descriptor === undefined && !existsSync(file)) return;
    descriptor ??= openSync(file, 'r');
    for (;;) {
      const size = readSync(descriptor, chunk, 0, chunk.length, null);
      if (size === 0) return;
      const lines = (rest + decoder.write(chunk.subarray(0, size))).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) take(line);
    }
  };
  const timer = setInterval(read, POLL_MS);
  return () => {
    clearInterval(timer);
    read();
    if (rest !== '') take(rest);
    if (descriptor !== undefined) closeSync(descriptor);
  };
}
