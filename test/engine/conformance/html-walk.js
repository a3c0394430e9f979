import { parseHTML } from 'k6/html';
import { page } from './page.js';
import { see } from './see.js';

/** The tree as nested arrays: name, attributes, children; texts as strings. */
function tree(element) {
  if (element.nodeType() === 3) return element.nodeValue().replace(/\s+/g, ' ');
  if (element.nodeType() !== 1) return [element.nodeName(), element.nodeType(), element.nodeValue() ?? null];
  const attributes = element.attributes();
  const own = Object.keys(attributes)
    .sort()
    .map((name) => `${attributes[name].name}=${attributes[name].value}`);
  return [element.nodeName(), ...own, element.childNodes().map(tree)];
}

export default function () {
  const document = parseHTML(page);
  see('tree', tree(document.find('html').get(0)));
  const element = (selector) => document.find(selector).get(0);
  const root = document.get(0);
  see('document', [
    root.nodeName(),
    root.nodeType(),
    root.childNodes().map((node) => node.nodeName()),
    root.children().length,
  ]);
  const input = element('#i');
  see('attribute', [
    input.getAttribute('value'),
    input.getAttribute('nope'),
    input.hasAttribute('required'),
    input.hasAttribute('x'),
    input.hasAttributes(),
  ]);
  see('attribute node', [input.getAttributeNode('name').value, input.getAttributeNode('nope')]);
  see('names', [
    input.id(),
    input.nodeName(),
    input.toString(),
    element('body').className(),
    element('body').classList(),
    element('html').lang(),
  ]);
  see('parents', [
    input.parentNode().nodeName(),
    input.parentElement().nodeName(),
    root.parentNode() ?? null,
    element('html').parentElement() ?? null,
    element('html').parentNode().nodeName(),
  ]);
  see('siblings', [
    input.nextSibling().nodeName(),
    input.nextElementSibling().nodeName(),
    input.previousElementSibling().nodeName(),
    input.previousSibling().nodeName(),
  ]);
  const list = element('ul');
  see('children', [
    list.children().length,
    list.childNodes().length,
    list.childElementCount(),
    list.firstElementChild().textContent(),
    list.lastElementChild().textContent(),
    list.firstChild().nodeName(),
    list.lastChild().nodeName(),
  ]);
  see('text', [
    element('label').textContent(),
    element('textarea').textContent(),
    element('title').textContent(),
    element('script').textContent(),
  ]);
  see('inner', [
    element('label').innerHTML(),
    element('p').innerHTML().slice(0, 70),
    element('script').innerHTML(),
    element('textarea').innerHTML(),
    element('svg').innerHTML(),
    element('template').innerHTML(),
    element('noscript').innerHTML(),
    element('table').innerHTML(),
  ]);
  see(
    'outer void',
    element('body').innerHTML().includes('<br/>') && element('body').innerHTML().includes('<img src="a.png" alt=""/>'),
  );
  const bold = element('b');
  see('comparing', [
    element('p').contains(bold),
    bold.contains(bold),
    bold.isSameNode(element('b')),
    bold.isEqualNode(element('noscript').nextSibling()),
    list.matches('ul'),
    list.matches('ol'),
  ]);
  see('querying', [
    list.querySelector('li:first-child').textContent(),
    list.querySelector('.none'),
    list.querySelectorAll('li').length,
    list.getElementsByClassName('x').length,
    list.getElementsByTagName('li').length,
  ]);
  see('namespace', [element('svg').namespaceURI(), list.namespaceURI(), list.isDefaultNamespace()]);
  see('selection', [
    list.selection().find('li').size(),
    list.ownerDocument().nodeName(),
    list.hasChildNodes(),
    element('br').hasChildNodes(),
  ]);
}
