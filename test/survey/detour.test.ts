import { expect, test } from 'vitest';
import { isWayBack } from '../../lib/survey/detour.ts';

test.each([
  { link: 'http://site.test/register?next=/survey/', start: 'http://site.test/survey/', isBack: true },
  { link: 'http://site.test/in?return=%2Fsurvey%2F%3Fid%3D1', start: 'http://site.test/survey/?id=1', isBack: true },
  { link: 'http://site.test/register', start: 'http://site.test/survey/', isBack: false },
  { link: 'http://site.test/register?next=/', start: 'http://site.test/', isBack: false },
])('$link leads back to $start: $isBack', ({ link, start, isBack }) => {
  expect(isWayBack(link, start)).toBe(isBack);
});
