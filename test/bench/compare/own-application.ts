import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Application } from '../../../bench/compare/settings.ts';

/** A survey of one page, which keeps a row for each completion; its folder need not be writable for that. */
const APPLICATION = `
import os
import sqlite3
import time
from urllib.parse import parse_qs

PAGE = b'<form method=post action=/done><label>Name <input name=name required></label><button>Send</button></form>'

def keep(environ):
    sent = parse_qs(environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)).decode())
    with sqlite3.connect(os.environ["DONE"], timeout=30) as database:
        database.execute("PRAGMA journal_mode = MEMORY")
        row = (environ.get("HTTP_X_SURVEY_RECEIPT", ""), sent["name"][0])
        database.execute("INSERT INTO done (receipt, name) VALUES (?, ?)", row)
    database.close()

def site(environ, start_response):
    done = environ["REQUEST_METHOD"] == "POST"
    if done:
        keep(environ)
    page = b"<h1>Thank you</h1>" if done else PAGE
    # Without, a survey takes less time than the generator between two.
    time.sleep(0.02)
    page = b"<!doctype html><title>Own survey</title>" + page
    start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(page)))])
    return [page]
`;

const PREPARE = `
import os, pathlib, sqlite3
file = pathlib.Path(os.environ["DONE"])
file.unlink(missing_ok=True)
sqlite3.connect(file).execute("CREATE TABLE done (receipt TEXT, name TEXT)")
file.chmod(0o666)`;

const COUNT = `
import os, sqlite3
print(sqlite3.connect(os.environ["DONE"]).execute("SELECT count(*) FROM done").fetchone()[0])`;

const STORE = {
  ...{ driver: 'sqlite3', dsn: 'OWN_STORE', columns: { receipt: 'receipt' } },
  query: "SELECT receipt, name FROM done WHERE receipt LIKE ? || '-%'",
};

/** Writes the application and the description of its store into a folder, and what a settings file says of it. */
export function writeOwnApplication(folder: string): Application {
  writeFileSync(join(folder, 'own.py'), APPLICATION);
  writeFileSync(join(folder, 'store.json'), JSON.stringify(STORE));
  const done = join(folder, 'done.sqlite3');
  return {
    ...{ module: 'own:site', surveys: ['/survey'], doneWhen: 'Thank you' },
    environment: { DONE: done, OWN_STORE: `file:${done}?mode=ro` },
    before: ['python3', '-c', PREPARE],
    stored: ['python3', '-c', COUNT],
  };
}
