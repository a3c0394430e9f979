import type { Results } from '../../compare/results.ts';
import { answerOf } from '../answer.ts';
import { duration, list, moment } from '../numbers.ts';
import { reportData } from '../report-data.ts';
import { AnswerWords } from './answer-words.tsx';
import { AuditSection } from './audit-section.tsx';
import { CellsSection } from './cells-section.tsx';
import { ConfigurationSection } from './configuration-section.tsx';
import { DoubtsSection } from './doubts-section.tsx';
import { DurationSection } from './duration-section.tsx';
import { EnvironmentSection } from './environment-section.tsx';
import { FailsSection } from './fails-section.tsx';
import { renderPage } from './page.tsx';
import { ResourcesSection } from './resources-section.tsx';
import { SummaryTable } from './summary-table.tsx';
import { ThroughputSection } from './throughput-section.tsx';

const CONTENTS = [
  ['throughput', 'Surveys completed'],
  ['duration', 'Durations'],
  ['fails', 'Fails'],
  ['audit', 'Stored surveys'],
  ['resources', 'CPU and memory'],
  ['doubts', 'Doubts'],
  ['environment', 'Machine and plan'],
  ['configuration', 'Configuration'],
  ['cells', 'Every cell'],
] as const;

/** report.html: one file that needs nothing else. */
export function reportPage(results: Results): string {
  const data = reportData(results);
  const answer = answerOf(results);
  const { plan, environment } = results;
  const isOneUser = plan.users.length === 1 && plan.users[0] === 1;
  return renderPage(
    `Web servers compared, ${moment(results.startedAt)}`,
    <>
      <header>
        <p class="kicker">Web servers compared by completed surveys</p>
        <AnswerWords headline={answer.headline} details={answer.details} />
        <p class="facts">
          {moment(results.startedAt)}. {environment.cpu}, {environment.cores}{' '}
          {environment.cores === 1 ? 'core' : 'cores'}. {plan.repeat} {plan.repeat === 1 ? 'block' : 'blocks'} of{' '}
          {duration(plan.durationSeconds)} a server with {list(plan.users.map(String))} {isOneUser ? 'user' : 'users'}.
          Ratios and figures are medians, brackets 95 % intervals.
        </p>
        <SummaryTable data={data} />
        <nav aria-label="Contents">
          {CONTENTS.map(([id, name]) => (
            <a href={`#${id}`} key={id}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <ThroughputSection data={data} />
        <DurationSection data={data} />
        <FailsSection data={data} />
        <AuditSection results={results} />
        <ResourcesSection data={data} />
        <DoubtsSection results={results} id="doubts" title="Doubts" />
        <EnvironmentSection results={results} />
        <ConfigurationSection results={results} />
        <CellsSection results={results} />
      </main>
      <footer>Made by k6-survey from results.json of the run {results.run}. It loads nothing and runs nothing.</footer>
    </>,
  );
}
