import { parseHTML } from 'k6/html';
import { page } from './page.js';
import { see, thrown } from './see.js';

export default async function () {
  const $ = parseHTML(page);
  const li = $.find('li');
  see('size', [
    li.size(),
    $.find('.none').size(),
    $.find('li.x').size(),
    $.find('ul > li:first-child').size(),
    $.find('input[type=checkbox]').size(),
  ]);
  see('text', [
    li.text(),
    $.find('.none').text(),
    li.eq(1).text(),
    li.first().text(),
    li.last().text(),
    li.eq(-1).text(),
    li.eq(9).text(),
  ]);
  see('html', [$.find('label').html(), $.find('.none').html()]);
  see('attr', [
    $.find('#i').attr('name'),
    $.find('#i').attr('nope'),
    $.find('#i').attr('nope', 'default'),
    $.find('.none').attr('x'),
  ]);
  see('get', [li.get().length, li.get(0).textContent(), li.get(-1).textContent(), li.get(3), li.get(-3)]);
  see(
    'toArray',
    li.toArray().map((item) => item.text()),
  );
  see(
    'map',
    li.map((index, item) => `${index}${item.text()}`),
  );
  const seen = [];
  li.each((index, item) => seen.push(`${index}${item.nodeName()}${item.textContent()}`));
  see('each', seen);
  see('filter', [
    li.filter('.x').size(),
    li.filter((index) => index > 0).size(),
    li.not('.x').text(),
    li.filter(li.first()).text(),
  ]);
  see('is', [li.is('.x'), li.is('ul'), li.is((index) => index === 9), li.is(li.first())]);
  see('has', [$.find('form').has('label').size(), $.find('ul').has('label').size()]);
  see('slice', [li.slice(1).text(), li.slice(0, 2).text(), li.slice(1, 9).text()]);
  see('up', [
    li.parent().size(),
    li.parents().size(),
    li.closest('body').size(),
    li.parents('form').attr('id'),
    li.parentsUntil('body').size(),
    li.end().size(),
  ]);
  see('sideways', [
    li.first().next().text(),
    li.first().nextAll().text(),
    li.last().prev().text(),
    li.last().prevAll().size(),
    li.eq(1).siblings().text(),
    li.first().nextUntil(li.last()).text(),
    li.first().next('.x').size(),
  ]);
  see('down', [
    $.find('ul').children().size(),
    $.find('ul').children('.x').size(),
    $.find('label').contents().size(),
    $.find('label')
      .contents()
      .toArray()
      .map((item) => item.text()),
  ]);
  see('index', [li.last().index(), li.index(li.last()), li.last().index('li')]);
  see('add', li.add('td').size());
  see('data', [
    $.find('#i').data('a'),
    $.find('#i').data('long-name'),
    $.find('#i').data('longName'),
    $.find('#i').data(),
    $.find('#i').data('nope'),
  ]);
  const val = (selector) => $.find(selector).val();
  see('val', [
    val('#i'),
    val('[name=c]'),
    val('[name=d]'),
    val('[name=s]'),
    val('[name=m]'),
    val('textarea'),
    val('button'),
    val('option'),
    val('ul'),
  ]);
  const form = $.find('form');
  see('array', form.serializeArray());
  see('object', Object.entries(form.serializeObject()).sort());
  see('serialized', form.serialize());
  see('bad argument', (await thrown(() => li.find(7))) !== 'nothing');
  see('empty page', [
    parseHTML('').find('body').size(),
    parseHTML('x').find('body').text(),
    parseHTML('<p>a<p>b').find('p').size(),
  ]);
}
