import zlib from 'node:zlib';
import type { HttpError } from './error-code.ts';

const compressors: Record<string, (body: Buffer) => Buffer> = {
  gzip: (body) => zlib.gzipSync(body),
  deflate: (body) => zlib.deflateSync(body),
  br: (body) => zlib.brotliCompressSync(body),
};

const decompressors: Record<string, (body: Buffer) => Buffer> = {
  gzip: (body) => zlib.gunzipSync(body),
  deflate: (body) => zlib.inflateSync(body),
  br: (body) => zlib.brotliDecompressSync(body),
};

/** Compresses a request's body by `params.compression`, such as `gzip` or `deflate, br`. */
export function compressBody(body: Buffer, algorithms: string): { body: Buffer; encoding: string } {
  const names = algorithms.split(',').map((name) => name.trim());
  for (const name of names) {
    const compress = compressors[name];
    if (compress === undefined) {
      throw new Error(
        `unknown compression algorithm ${name}, supported algorithms are ${Object.keys(compressors).join(', ')}`,
      );
    }
    body = compress(body);
  }
  return { body, encoding: names.join(', ') };
}

/** A response's body without its Content-Encoding; one that is not known is left as it is, as in k6. */
export function decompressBody(body: Buffer, encodings: string): Buffer | HttpError {
  for (const name of encodings.split(',').reverse()) {
    const decompress = decompressors[name.trim()];
    if (decompress === undefined) continue;
    try {
      body = decompress(body);
    } catch (error) {
      return { code: 1701, message: `error decompressing response body (${(error as Error).message})` };
    }
  }
  return body;
}
