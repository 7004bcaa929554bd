import type { Curve, Field, Wish } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { CurveDrawing } from '../school/curve-drawing.js';
import { wordCurve } from '../school/word-curve.js';
import { labelOfCategory } from '../word-fact.js';
import { CategoryBars } from './category-bars.js';
import { Group } from './choices.js';
import { CATEGORY_WAYS, curveOfCategories, NUMBER_WAYS, turnCurve, type Way, wayOf } from './first-curve.js';
import { NumberField } from './number-field.js';
import { OrderList } from './order-list.js';
import { SelectField } from './text-field.js';
import { unitOf } from './word-known.js';

interface CurveFieldsProps {
  readonly wish: Wish;
  readonly field: Field | undefined;
  onCurve(curve: Curve): void;
}

/** From which value on a wish is fulfilled: which way, by which numbers, and how that looks. */
export function CurveFields({ wish, field, onCurve }: CurveFieldsProps) {
  const words = F.profile.ways;
  const { curve } = wish;
  const categories = field?.shape.kind === 'category' ? field.shape.values.map(({ id }) => id) : null;
  const ways: readonly Way[] = categories ? CATEGORY_WAYS : NUMBER_WAYS;
  const turn = (way: Way): void => {
    const turned = turnCurve(curve, way);
    onCurve(categories && wayOf(turned) !== way ? curveOfCategories(way, categories) : turned);
  };
  return (
    <div className="say-curve">
      <SelectField
        label={F.profile.wishes.way}
        value={wayOf(curve)}
        options={ways.map((way) => [way, words[way]])}
        onValue={(way) => turn(way as Way)}
      />
      {categories ? (
        <CategoryFields wish={wish} field={field} categories={categories} onCurve={onCurve} />
      ) : (
        <NumberFields wish={wish} field={field} onCurve={onCurve} />
      )}
      <figure className="say-picture">
        {categories ? <CategoryBars curve={curve} field={field} /> : <CurveDrawing curve={curve} seen={null} />}
        <figcaption className="small">{wordCurve(wish, field)}</figcaption>
      </figure>
    </div>
  );
}

function NumberFields({ wish, field, onCurve }: CurveFieldsProps) {
  const words = F.profile.ways;
  const { curve, id, subject } = wish;
  const number = (name: string, label: string, value: number, put: (value: number) => Curve, check?: Check) => (
    <NumberField
      key={`${curve.kind} ${name}`}
      place={`wishes/${id}/${curve.kind}/${name}`}
      label={label}
      unit={unitOf(subject, field)}
      value={value}
      check={check}
      isOptional={false}
      onValue={(said) => said !== null && onCurve(put(said))}
    />
  );
  switch (curve.kind) {
    case 'line': {
      const differs = (other: number) => (said: number) => (said === other ? words.same : null);
      return (
        <div className="say-row">
          {number('from', words.none, curve.from, (from) => ({ ...curve, from }), differs(curve.to))}
          {number('to', words.all, curve.to, (to) => ({ ...curve, to }), differs(curve.from))}
        </div>
      );
    }
    case 'target':
      return (
        <div className="say-row">
          {number(
            'low',
            words.low,
            curve.low,
            (low) => ({ ...curve, low }),
            (said) => (said > curve.high ? words.notAbove : null),
          )}
          {number(
            'high',
            words.high,
            curve.high,
            (high) => ({ ...curve, high }),
            (said) => (said < curve.low ? words.notAbove : null),
          )}
          {number(
            'reach',
            words.reach,
            curve.reach,
            (reach) => ({ ...curve, reach }),
            (said) => (said > 0 ? null : words.aboveZero),
          )}
        </div>
      );
    case 'threshold':
      return number('at', curve.side === 'at-least' ? words.at : words.atMost, curve.at, (at) => ({ ...curve, at }));
    default:
      return null;
  }
}

type Check = (value: number) => string | null;

interface CategoryFieldsProps extends CurveFieldsProps {
  readonly categories: readonly string[];
}

function CategoryFields({ wish, field, categories, onCurve }: CategoryFieldsProps) {
  const words = F.profile.ways;
  const { curve, id } = wish;
  if (curve.kind === 'order')
    return (
      <OrderList
        legend={words.best}
        hint={words.unnamedHint}
        order={curve.best}
        choices={categories}
        left={words.notNamed}
        least={2}
        wordOf={(category) => labelOfCategory(field, category)}
        onOrder={(best) => onCurve({ kind: 'order', best })}
      />
    );
  if (curve.kind !== 'categories') return null;
  return (
    <Group legend={words.valueOf}>
      <div className="say-row">
        {categories.map((category) => {
          const { [category]: value, ...others } = curve.values;
          return (
            <NumberField
              key={category}
              place={`wishes/${id}/values/${category}`}
              label={labelOfCategory(field, category)}
              value={value === undefined ? null : Number((100 * value).toFixed(6))}
              least={0}
              most={100}
              onValue={(said) =>
                onCurve({ kind: 'categories', values: said === null ? others : { ...others, [category]: said / 100 } })
              }
            />
          );
        })}
      </div>
    </Group>
  );
}
