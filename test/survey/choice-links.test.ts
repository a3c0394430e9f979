import { expect, test } from 'vitest';
import { choiceLinks, listLinks } from '../../lib/survey/start-link.ts';
import { parsePage } from '../html/parse.ts';

const links = (...of: [string, string][]) =>
  `<h1>What do you think?</h1>${of.map(([text, href]) => `<a href="${href}">${text}</a>`).join(' ')}`;

test.each<{ why: string; html: string; found: string[] }>([
  { why: 'that differ in a number', html: links(['Red', '/q/1'], ['Blue', '/q/2']), found: ['/q/1', '/q/2'] },
  { why: 'that differ in a parameter', html: links(['Red', '?a=r'], ['Blue', '?a=b']), found: ['/?a=r', '/?a=b'] },
  { why: 'that say yes and no', html: links(['Yes', '/q1/yes'], ['No', '/q1/no/']), found: ['/q1/yes', '/q1/no/'] },
  {
    why: 'that say more or less of something',
    html: links(['Strongly agree', '/a/sa'], ['Neutral', '/a/n'], ['Disagree', '/a/d']),
    found: ['/a/sa', '/a/n', '/a/d'],
  },
  { why: 'none that are parts of the site', html: links(['About us', '/about'], ['News', '/news']), found: [] },
  { why: 'none of two parts of the site', html: links(['Yes', '/a/yes'], ['No', '/b/no']), found: [] },
  {
    why: 'none where nothing is asked',
    html: links(['Yes', '/yes'], ['No', '/no']).replace(/<h1>.*<.h1>/, ''),
    found: [],
  },
])('$why', ({ html, found }) => {
  const urls = choiceLinks(parsePage(html), 'http://site.test/');
  expect(urls).toEqual(found.map((path) => `http://site.test${path}`));
});

test.each<{ why: string; html: string; found: string[] }>([
  { why: 'each of a list', html: links(['Book now', '/s/cut'], ['Book now', '/s/dye']), found: ['/s/cut', '/s/dye'] },
  { why: 'none beside one alone', html: links(['Book now', '/s/cut']), found: [] },
  { why: 'none that say no more than where they lead', html: links(['More', '/s/cut'], ['More', '/s/dye']), found: [] },
  {
    why: 'none of two lists',
    html: links(['Select', '/s/1'], ['Select', '/s/2'], ['Book', '/b/1'], ['Book', '/b/2']),
    found: [],
  },
])('to begin with, $why', ({ html, found }) => {
  expect(listLinks(parsePage(html), 'http://site.test/')).toEqual(found.map((path) => `http://site.test${path}`));
});
