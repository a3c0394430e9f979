/**
 * The script that generator-cost holds the robot against: the same requests, every answer known beforehand, the token
 * cut out of the page by its place. The least that a k6 script can do for these surveys.
 */

import exec from 'k6/execution';
import http from 'k6/http';
import { knownBody, PAGES, SURVEYS, TOKEN_PLACE } from './free-pages.ts';

export const options = {
  scenarios: {
    known: {
      executor: 'shared-iterations',
      vus: Number(__ENV['USERS']),
      iterations: Number(__ENV['ITERATIONS']),
      maxDuration: '10m',
    },
  },
};

const BEFORE_TOKEN = 'name="token" value="';
const bodies = Array.from({ length: PAGES }, (_, index) => knownBody(index + 1));

export default async function () {
  const survey = SURVEYS[exec.scenario.iterationInTest % SURVEYS.length];
  let response = await http.get(`${__ENV['BASE_URL']}/s/${survey}/`, { tags: { name: `${survey} page 1` } });
  for (let page = 1; page <= PAGES; page++) {
    const text = String(response.body);
    const at = text.indexOf(BEFORE_TOKEN) + BEFORE_TOKEN.length;
    const token = text.substring(at, text.indexOf('"', at));
    const body = (bodies[page - 1] ?? '').replace(TOKEN_PLACE, `token=${token}`);
    response = await http.post(`${__ENV['BASE_URL']}/s/${survey}/${page}/`, body, {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      tags: { name: `${survey} page ${page + 1}` },
    });
  }
  if (!String(response.body).includes('Thank you')) throw new Error(`no end: ${response.status}`);
}

export function handleSummary() {
  return {};
}
