/** A number of millions by the steps of `language`, a BCP 47 tag: "44 million", "4400万". */
export function largeNumber(value: number, language: string): string {
  const options: Intl.NumberFormatOptions = { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 };
  return new Intl.NumberFormat(language, options).format(value);
}
