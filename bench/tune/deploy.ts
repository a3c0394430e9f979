import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ServerChoice } from '../compare/server-choice.ts';
import { ROOT } from '../root.ts';

/** Writes what is to be deployed: the variables of the start, and the configuration with their values where it names them. */
export function writeDeploy(folder: string, { setUp, environment }: ServerChoice): void {
  writeFileSync(join(folder, `${setUp.name}.env`), environmentText(environment));
  for (const file of setUp.configuration) {
    const text = readFileSync(`${ROOT}servers/${setUp.name}/${file}`, 'utf8');
    writeFileSync(join(folder, basename(file)), withValues(text, environment));
  }
}

/** How to start it so. */
export function deployText({ setUp, environment }: ServerChoice): string {
  const variables = Object.entries(environment).map(([name, value]) => `${name}='${value}' `);
  return `To deploy: ${variables.join('')}servers/${setUp.name}/start`;
}

function environmentText(environment: ServerChoice['environment']): string {
  return Object.entries(environment)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** Values in place of the variables, as Apache and nginx, uWSGI, and Python write these. */
export function withValues(text: string, environment: ServerChoice['environment']): string {
  return Object.entries(environment).reduce(
    (filled, [name, value]) =>
      filled
        .replaceAll(`\${${name}}`, value)
        .replaceAll(`$(${name})`, value)
        .replace(new RegExp(`os\\.environ(?:\\["${name}"\\]|\\.get\\("${name}"\\)(?: or \\d+)?)`, 'g'), `"${value}"`),
    text,
  );
}
