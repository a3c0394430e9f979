import type { Results } from '../../compare/results.ts';
import { type Fact, machineFacts, planFacts } from '../facts.ts';
import { Section } from './section.tsx';
import { Table } from './table.tsx';

export function EnvironmentSection({ results }: { readonly results: Results }) {
  const { servers, leftOut } = results;
  return (
    <Section id="environment" title="Machine, plan and servers">
      <div class="columns">
        <div>
          <h3>Machine and versions</h3>
          <Facts facts={machineFacts(results)} />
        </div>
        <div>
          <h3>Plan</h3>
          <Facts facts={planFacts(results)} />
        </div>
      </div>
      <Table
        name="servers"
        head={['server', 'kind', 'what it is', 'workers', 'threads', 'versions']}
        words={[1, 2, 5]}
        rows={servers.map((server) => [
          server.label,
          server.kind,
          server.description,
          server.workers,
          server.threads,
          Object.entries(server.versions)
            .map((version) => version.join(' '))
            .join(', '),
        ])}
      />
      {leftOut.length === 0 ? null : (
        <Table
          name="left out"
          head={['server', 'why', 'what would bring it']}
          words={[1, 2]}
          rows={leftOut.map(({ label, reason, install }) => [
            label,
            reason,
            install === null ? '' : <code>{install}</code>,
          ])}
        />
      )}
    </Section>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
