import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Application } from '../../../bench/compare/settings.ts';

/** A survey of one page, which keeps a byte for each completion. */
const APPLICATION = `
import os
import time

PAGE = b'<form method=post action=/done><label>Name <input name=name required></label><button>Send</button></form>'

def site(environ, start_response):
    done = environ["REQUEST_METHOD"] == "POST"
    if done:
        environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        with open(os.environ["DONE"], "ab") as file:
            file.write(b".")
    page = b"<h1>Thank you</h1>" if done else PAGE
    # Without, a survey takes less time than the generator between two.
    time.sleep(0.02)
    page = b"<!doctype html><title>Own survey</title>" + page
    start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(page)))])
    return [page]
`;

/** Writes the application into a folder, and what a settings file says of it. */
export function writeOwnApplication(folder: string): Application {
  writeFileSync(join(folder, 'own.py'), APPLICATION);
  return {
    ...{ module: 'own:site', surveys: ['/survey'], doneWhen: 'Thank you', environment: { DONE: join(folder, 'done') } },
    before: ['sh', '-c', 'rm -f "$DONE"; touch "$DONE"; chmod 666 "$DONE"'],
    stored: ['sh', '-c', 'wc -c < "$DONE"'],
  };
}
