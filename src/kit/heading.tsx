import { createContext, type JSX, type Ref } from 'preact';
import { useContext } from 'preact/hooks';

/** Level of the headings of sections: beside a claim that is itself one of a list, they stand a level below its own. */
export const SectionLevel = createContext<2 | 3 | 4 | 5>(3);

type Props = Omit<JSX.IntrinsicElements['h3'], 'ref'> & {
  /** 1 for a heading within a section. */
  readonly below?: 0 | 1;
  readonly headingRef?: Ref<HTMLHeadingElement>;
};

/** A section's heading, or one within a section, of the level that fits where it stands. */
export function Heading({ below = 0, headingRef, ...rest }: Props): JSX.Element {
  const Level = `h${useContext(SectionLevel) + below}` as 'h3';
  return <Level ref={headingRef ?? null} {...rest} />;
}
