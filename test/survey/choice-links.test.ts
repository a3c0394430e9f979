import { expect, test } from 'vitest';
import { choiceLinks, languageLink, listLinks } from '../../lib/survey/start-link.ts';
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
  {
    why: 'stars, by what their titles say',
    html: '<h1>How was it?</h1><a href="?s=1" title="1 star">☆</a><a href="?s=2" title="2 stars">☆</a>',
    found: ['/?s=1', '/?s=2'],
  },
  {
    why: 'the free days of a calendar, beside the months around it',
    html: `<h1>Click on a day.</h1><a href="?m=1">January</a><a href="?m=3">March</a>${links(...Array.from({ length: 20 }, (_, at): [string, string] => [`${at + 3}`, `/day?d=2027-02-${at + 3}`]))}`,
    found: Array.from({ length: 20 }, (_, at) => `/day?d=2027-02-${at + 3}`),
  },
  {
    why: 'free times, the same on several days',
    html: '<h1>Dr Lee</h1><a href="/b?d=1&t=9">9:00</a><a href="/b?d=1&t=10">10.30 am</a><a href="/b?d=2&t=9">9:00</a>',
    found: ['/b?d=2&t=9', '/b?d=1&t=10'],
  },
  {
    why: 'where one is to choose in another language',
    html: links(['Rojo', '/?c=r'], ['Azul', '/?c=a']).replace('What do you think?', 'Elija un color'),
    found: ['/?c=r', '/?c=a'],
  },
  {
    why: 'none that put the page into another language',
    html: links(['Deutsch', '/in?id=1&kc_locale=de'], ['English', '/in?id=1&kc_locale=en']),
    found: [],
  },
  { why: 'none that name languages', html: links(['Deutsch', '/?v=1'], ['English', '/?v=2']), found: [] },
  {
    why: 'none that lead to the page itself, as menus',
    html: links(['5', '#'], ['10', '?a=1#'], ['All', '']),
    found: [],
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
  {
    why: 'each of a list, by a parameter',
    html: links(['Select', '/s.php?id=1'], ['Select', '/s.php?id=2']),
    found: ['/s.php?id=1', '/s.php?id=2'],
  },
  {
    why: 'each of a list in another language',
    html: links(['Ausw\u00e4hlen', '/s/1'], ['Ausw\u00e4hlen', '/s/2']),
    found: ['/s/1', '/s/2'],
  },
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

test.each<{ why: string; html: string; found: string | undefined }>([
  { why: 'the English one', html: links(['Français', '/fr'], ['English', '/en']), found: '/en' },
  { why: 'the first, where none is English', html: links(['Deutsch', '/de'], ['Français', '/fr']), found: '/de' },
  {
    why: 'that flags say',
    html: '<a href="/fr"><img src="fr.png" alt="Français"></a><a href="/en"><img src="en.png" alt="English"></a>',
    found: '/en',
  },
  { why: 'none of one language alone', html: links(['Français', '/fr'], ['Contact', '/c']), found: undefined },
])('of several languages, $why', ({ html, found }) => {
  expect(languageLink(parsePage(html), 'http://site.test/')).toBe(found && `http://site.test${found}`);
});
