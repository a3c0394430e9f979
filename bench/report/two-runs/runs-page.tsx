import { intervalPanel } from '../chart/interval-panel.ts';
import { ratioScale } from '../chart/ratio-scale.ts';
import { AnswerWords } from '../html/answer-words.tsx';
import { DoubtsSection } from '../html/doubts-section.tsx';
import { Figure } from '../html/figure.tsx';
import { renderPage } from '../html/page.tsx';
import { Section } from '../html/section.tsx';
import { Table } from '../html/table.tsx';
import { moment, times } from '../numbers.ts';
import { usersWord } from '../report-data.ts';
import type { Pair, TwoRuns } from './compare-runs.ts';
import { DifferencesSection } from './differences-section.tsx';
import { PAIR_HEAD, PAIR_WORDS, pairRows } from './pair-rows.ts';
import { runsAnswer } from './runs-answer.ts';
import { STANDING_HEAD, standingRows } from './standing-rows.ts';

/** comparison.html: one file that needs nothing else. */
export function runsPage(runs: TwoRuns): string {
  const { first, second, pairs } = runs;
  const answer = runsAnswer(runs);
  return renderPage(
    `Two runs compared: ${first.run}, ${second.run}`,
    <>
      <header>
        <p class="kicker">Two runs compared</p>
        <AnswerWords headline={answer.headline} details={answer.details} />
        <p class="facts">
          A is {first.run}, {moment(first.startedAt)}. B is {second.run}, {moment(second.startedAt)}. Ratios are B over
          A, brackets 95 % intervals.
        </p>
      </header>
      <main>
        <DifferencesSection differences={runs.differences} />
        {pairs.length === 0 ? null : (
          <Section id="figures" title="B over A">
            <RatioPanels
              runs={runs}
              caption="Surveys a second, B over A"
              note="The stroke is the ratio, the bar its 95 % interval; one in 20 such intervals misses. More than 1 is better. Bold and blue: these data show a difference. A broken stroke: cannot be compared."
              pick={(pair) => pair.surveysPerSecond}
              columns={[0, 1, 2, 3, 4, 5, 9, 10, 11]}
            />
            <RatioPanels
              runs={runs}
              caption="95th percentile of the duration of a survey, B over A"
              note="Less than 1 is better."
              pick={(pair) => pair.p95}
              columns={[0, 1, 6, 7, 8]}
            />
            <h3>Within each run</h3>
            <p class="lead">
              Surveys a second of each server over those of the highest of its own run: the same machine and load,
              whatever differs between the runs.
            </p>
            <Table name="standing within each run" head={STANDING_HEAD} rows={standingRows(runs)} />
          </Section>
        )}
        <DoubtsSection results={first} id="doubts-a" title="Doubts about A" />
        <DoubtsSection results={second} id="doubts-b" title="Doubts about B" />
      </main>
      <footer>Made by k6-survey from results.json of both runs. It loads nothing and runs nothing.</footer>
    </>,
  );
}

function RatioPanels(props: {
  readonly runs: TwoRuns;
  readonly caption: string;
  readonly note: string;
  readonly pick: (pair: Pair) => Pair['p95'];
  /** Of PAIR_HEAD. */
  readonly columns: readonly number[];
}) {
  const { runs, caption, note, pick, columns } = props;
  const rowOf = (pair: Pair) => {
    const { median, interval } = pick(pair);
    const isFigure = Number.isFinite(median) && median > 0;
    return {
      label: pair.server,
      value: isFigure ? times({ median, interval }) : 'no figures',
      middle: isFigure ? median : null,
      interval: isFigure ? interval : null,
      points: [],
      isFirst: interval !== null && (interval[0] > 1 || interval[1] < 1),
      isRanked: pair.verdict !== 'not-ranked',
    };
  };
  const scale = ratioScale(runs.pairs.map(rowOf));
  const users = [...new Set(runs.pairs.map((pair) => pair.users))];
  return (
    <Figure
      caption={caption}
      note={note}
      panels={users.map((number) => ({
        heading: usersWord(number),
        svg: intervalPanel(
          { name: `${caption}, with ${usersWord(number)}`, text: 'One row a server; the table has the figures.' },
          runs.pairs.filter((pair) => pair.users === number).map(rowOf),
          scale,
        ),
      }))}
      table={{
        name: `${caption}: both runs`,
        head: columns.flatMap((column) => PAIR_HEAD[column] ?? []),
        rows: pairRows(runs).map((row) => columns.map((column) => row[column])),
        words: PAIR_WORDS.map((column) => columns.indexOf(column)),
      }}
    />
  );
}
