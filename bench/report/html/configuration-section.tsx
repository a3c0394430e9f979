import type { Results, ServerFacts } from '../../compare/results.ts';
import { Section } from './section.tsx';

export function ConfigurationSection({ results: { servers } }: { readonly results: Results }) {
  const files = distinctFiles(servers);
  return (
    <Section id="configuration" title="Configuration files" lead="As they were when the servers started with them.">
      {files.map(({ path, sha256, text, servers }) => (
        <details key={`${path} ${sha256}`} class="file">
          <summary>
            <code>{path}</code> <span class="note">{servers.join(', ')}</span>
          </summary>
          <p class="note">
            SHA-256 <code class="hash">{sha256}</code>
          </p>
          {/* It scrolls: the keyboard needs a focus for that. */}
          <pre tabindex={0}>
            <code>{text}</code>
          </pre>
        </details>
      ))}
      {files.length === 0 ? <p>None was recorded.</p> : null}
    </Section>
  );
}

type File = ServerFacts['configuration'][number] & { readonly servers: string[] };

/** Several set-ups include the same file: it is shown once, with their names. */
function distinctFiles(servers: readonly ServerFacts[]): readonly File[] {
  const files = new Map<string, File>();
  for (const { label, configuration } of servers) {
    for (const file of configuration) {
      const key = `${file.path}\n${file.sha256}`;
      const known = files.get(key);
      if (known === undefined) files.set(key, { ...file, servers: [label] });
      else known.servers.push(label);
    }
  }
  return [...files.values()];
}
