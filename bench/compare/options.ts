import { resolve } from 'node:path';
import { checkSettings, readSettingsFile, type Settings } from './settings.ts';

/** Options of the command line, as text. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Settings of the command line, before those of its --config file.
 * @throws UserError with what, got, allowed and an example
 */
export function readOptions(options: Options): Settings {
  const { config } = options;
  const file = typeof config === 'string' ? readSettingsFile(config) : {};
  const given: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(options)) {
    if (typeof text === 'string' && name !== 'config' && name !== 'resume') given[name] = settingOf(name, text);
  }
  const settings = checkSettings(given, { name: (path) => `--${kebab(path)}`, value: optionText });
  const { out } = settings;
  return { ...file, ...settings, ...(out === undefined ? {} : { out: resolve(out) }) };
}

function settingOf(name: string, text: string): unknown {
  switch (name) {
    case 'servers':
      return text === 'all' ? text : text.split(',').map((part) => part.trim());
    case 'users':
      return text.split(',').map(number);
    case 'repeat':
    case 'workers':
      return number(text);
    default:
      return text;
  }
}

/** What is no number stays text, for the schema to refuse. */
function number(text: string): number | string {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : text;
}

function optionText(value: unknown): string {
  return `"${Array.isArray(value) ? value.join(',') : String(value)}"`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
