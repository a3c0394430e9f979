import type { Results } from '../../compare/results.ts';
import { type Place, placedDoubts } from '../placed-doubts.ts';
import { Section } from './section.tsx';

/** Places that are listed open; the others are folded. */
const MOST_PLACES = 4;

export function DoubtsSection(props: { readonly results: Results; readonly id: string; readonly title: string }) {
  const { results, id, title } = props;
  const doubts = placedDoubts(results);
  return (
    <Section
      id={id}
      title={title}
      lead={
        doubts.length === 0
          ? 'None of the checks raised a doubt about this measurement.'
          : 'What limits how far these figures can be trusted, and what to do about it. Void cells are in no other figure than the list of all cells.'
      }
    >
      {doubts.map((doubt) => (
        <article class="doubt" key={`${doubt.name} ${doubt.remedy}`}>
          <h3>{doubt.name}</h3>
          <Places places={doubt.places.slice(0, MOST_PLACES)} />
          <FoldedPlaces name="more places" places={doubt.places.slice(MOST_PLACES)} />
          <FoldedPlaces name="cells" places={doubt.cells} />
          <p>
            <strong>What to do:</strong> {doubt.remedy}
          </p>
        </article>
      ))}
    </Section>
  );
}

function FoldedPlaces({ name, places }: { readonly name: string; readonly places: readonly Place[] }) {
  if (places.length === 0) return null;
  return (
    <details>
      <summary>
        {places.length} {name}
      </summary>
      <Places places={places} />
    </details>
  );
}

function Places({ places }: { readonly places: readonly Place[] }) {
  return (
    <ul>
      {places.map(({ where, message }) => (
        <li key={`${where} ${message}`}>
          <strong>{where}:</strong> {message}
        </li>
      ))}
    </ul>
  );
}
