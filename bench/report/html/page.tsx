import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { ROOT } from '../../root.ts';

/** Nothing may be loaded or run: style and font stand in the page, and there is no script. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

export function renderPage(title: string, body: ComponentChildren): string {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style() }} />
      </head>
      <body>{body}</body>
    </html>
  );
  return `<!doctype html>\n${render(page)}\n`;
}

function style(): string {
  const file = createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
  const font = readFileSync(file).toString('base64');
  return `/* Inter, Copyright 2016 The Inter Project Authors, SIL Open Font License 1.1, https://openfontlicense.org */
@font-face { font-family: Inter; font-weight: 100 900; src: url(data:font/woff2;base64,${font}) format("woff2"); }
${readFileSync(`${ROOT}bench/report/report.css`, 'utf8')}`;
}
