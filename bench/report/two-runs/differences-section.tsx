import { Section } from '../html/section.tsx';
import { Table } from '../html/table.tsx';
import type { Difference, Differences } from './differences.ts';
import { fileDifference } from './file-difference.ts';

const GROUPS = [
  { key: 'machine', name: 'machine: a difference between figures may be its doing' },
  { key: 'load', name: 'load: users did not do the same, or something else made the load' },
  { key: 'programs', name: 'programs and settings' },
] as const satisfies readonly { key: keyof Differences; name: string }[];

export function DifferencesSection({ differences }: { readonly differences: Differences }) {
  const { machine, load, programs, configuration } = differences;
  const isNone = [machine, load, programs, configuration].every(({ length }) => length === 0);
  return (
    <Section
      id="differences"
      title="What differs between the runs"
      lead={
        isNone
          ? 'Nothing that was recorded: machine, load, programs and configuration files are the same.'
          : 'Whatever these data show may be the doing of any of it.'
      }
    >
      {GROUPS.map(({ key, name }) => (
        <DifferenceTable key={key} name={name} rows={differences[key]} />
      ))}
      {configuration.map((file) => (
        <details key={`${file.server} ${file.path}`} class="file">
          <summary>
            <code>{file.path}</code> <span class="note">{file.server}</span>
          </summary>
          {/* It scrolls: the keyboard needs a focus for that. */}
          <pre tabindex={0}>
            <code>{fileDifference(file)}</code>
          </pre>
        </details>
      ))}
    </Section>
  );
}

function DifferenceTable({ name, rows }: { readonly name: string; readonly rows: readonly Difference[] }) {
  if (rows.length === 0) return null;
  return (
    <Table
      name={name}
      head={['what', 'A', 'B']}
      words={[1, 2]}
      rows={rows.map(({ name, first, second }) => [name, first ?? 'none', second ?? 'none'])}
    />
  );
}
