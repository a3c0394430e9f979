import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

export interface Description {
  /** What a screen reader says of the picture; the table beside it holds the figures. */
  readonly name: string;
  readonly text: string;
}

/** Natural width of a panel: the column of a phone. Three stand side by side on a desk. */
export const PANEL_WIDTH = 340;

const { document } = parseHTML('<!doctype html><html lang="en"></html>');

/** Coordinates to a hundredth of a pixel: half the size of what the scales give. */
const GEOMETRY = [
  'd',
  'points',
  'transform',
  ...['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height'],
];

/**
 * An SVG picture by Observable Plot, as text. It holds no style of its own: colours are variables of the page, so that it
 * follows light, dark and print. What comes from data is escaped by the serializer.
 */
export function draw(description: Description, options: PlotOptions): string {
  const svg = plot({ width: PANEL_WIDTH, className: 'plot', ...options, document: document as unknown as Document });
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of svg.querySelectorAll('*')) {
    for (const name of GEOMETRY) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, value.replace(/(\.\d\d)\d+/g, '$1'));
    }
    element.removeAttribute('aria-label');
    element.removeAttribute('aria-hidden');
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', description.name);
  const text = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  text.textContent = description.text;
  svg.insertBefore(text as unknown as Node, svg.firstChild);
  return svg.outerHTML;
}
