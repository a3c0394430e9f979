import { check, fail, group } from 'k6';
import { see, thrown } from './see.js';

export const options = {
  thresholds: {
    'checks{check:is one}': [],
    'checks{group:::outer}': [],
    'checks{own:tag}': [],
    'group_duration{group:::outer}': [],
  },
};

export default async function () {
  see('passes', check(1, { 'is one': (value) => value === 1, truthy: true }));
  see('fails', check(2, { 'is one': (value) => value === 1, two: (value) => value === 2 }, { own: 'tag' }));
  see(
    'returns',
    group('outer', () => {
      check(1, { within: () => true });
      return group('inner', () => 'value');
    }),
  );
  see(
    'throws',
    await thrown(() =>
      check(1, {
        thrower: () => {
          throw new Error('in check');
        },
      }),
    ),
  );
  see('async check', (await thrown(() => check(1, { later: async () => true }))).includes('async functions'));
  see('async group', (await thrown(() => group('g', async () => 1))).includes('async functions'));
  see('no function', await thrown(() => group('g')));
  see('separator', await thrown(() => check(1, { 'a::b': true })));
  see('fail', await thrown(() => fail('because')));
}

export function handleSummary({ metrics, root_group }) {
  const rate = (name) => [metrics[name].values.passes, metrics[name].values.fails];
  const brief = ({ name, path, groups, checks }) => ({
    name,
    path,
    groups: groups.map(brief).sort((a, b) => (a.name < b.name ? -1 : 1)),
    checks: checks.map((each) => `${each.name} ${each.passes}/${each.fails}`).sort(),
  });
  const rates = ['checks', 'checks{check:is one}', 'checks{group:::outer}', 'checks{own:tag}'].map(rate);
  return { stdout: JSON.stringify({ rates, groups: brief(root_group), id: root_group.id }) };
}
