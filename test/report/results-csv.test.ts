import { expect, test } from 'vitest';
import { resultsCsv } from '../../bench/report/results-csv.ts';
import { plausibleResults } from './plausible-results.ts';

const results = plausibleResults({ users: [10, 100], seconds: 20 });

test('one line a cell, with names above', () => {
  const [head, ...lines] = resultsCsv(results).trimEnd().split('\n');
  expect(head).toBe(
    [
      'run,server,users,block,try,state,startedAt,seconds,attempted,completed,failed,cut,surveysPerSecond',
      'p50Ms,p95Ms,p99Ms,maxMs,causes,stored',
      'auditCompleted,auditStored,lost,phantom,duplicate,altered,cutButStored,untraceable,answersCompared',
      'serverCpu,serverMemoryMiB,storesCpu,storesMemoryMiB,generatorCpu,machineCpu,stealCpu,doubts',
    ].join(','),
  );
  expect(lines.length).toBe(results.cells.length);
  const cell = results.cells[3];
  expect(lines[3]).toMatch(new RegExp(`^${results.run},${cell?.server},${cell?.users},1,1,measured,`));
  expect(lines.filter((line) => /,100,2,1,void,.*,generator-busy$/.test(line)).length).toBe(1);
});

test.each([
  { why: 'a comma and quotes', server: 'a,"b"', is: '"a,""b"""' },
  { why: 'a line', server: 'a\nb', is: '"a\nb"' },
  { why: 'a formula of a spreadsheet', server: '=HYPERLINK("x")', is: `"'=HYPERLINK(""x"")"` },
])('$why stays within its field', ({ server, is }) => {
  const cells = results.cells.slice(0, 1).map((cell) => ({ ...cell, server }));
  expect(resultsCsv({ ...results, cells })).toContain(`${results.run},${is},10,`);
});

test('no cell, no line', () => {
  expect(resultsCsv({ ...results, cells: [] })).toBe('run\n');
});
