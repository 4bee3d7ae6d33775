import { type ComponentChildren, Fragment, type JSX } from 'preact';
import { t } from '../platform/i18n.ts';

/** Stand for the values in a message, so that nodes can take their place; no text of ours or a page's holds them. */
const PLACES = ['\ue000', '\ue001', '\ue002'];
const REMARK = '\ue003';

interface Props {
  /** Key of the message. */
  readonly message: string;
  /** What takes the place of `$1`, `$2` … in it; at most three. */
  readonly values: readonly ComponentChildren[];
}

/** A message whose values are more than text: punctuation and order are then the language's, not ours. */
export function Filled({ message, values }: Props): JSX.Element {
  const parts = t(message, ...PLACES.slice(0, values.length)).split(/([\ue000-\ue002])/);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>{index % 2 === 1 ? values[PLACES.indexOf(part)] : part}</Fragment>
      ))}
    </>
  );
}

interface AsideProps {
  /** What stands in brackets, set back; nothing where it is null or empty. */
  readonly soft: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Something with a remark in brackets behind it. */
export function Aside({ soft, children }: AsideProps): JSX.Element {
  if (soft === null || soft === '') return <>{children}</>;
  const [before = '', after = ''] = t('aside', '', REMARK).split(REMARK);
  return (
    <>
      {children}
      <span class="lp-soft">
        {before}
        {soft}
        {after}
      </span>
    </>
  );
}
