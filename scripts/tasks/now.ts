// The shortest ways through the present version that need no key which the reader has to set first.
import type { Ways } from './task.ts';
import { PASSAGE, RULE, TITLE, waitForCard, waitForFile, waitForSight, waitForText } from './world.ts';

const LIBRARY = 'src/ui/library/index.html';

export const NOW: Ways = {
  async why({ hand }) {
    await hand.openCard(RULE);
    await hand.pressAtCard('.lp-why-fold > summary');
    await hand.readInCard('It can be wrong');
    await hand.readInCard('Context notes');
  },
  async finding({ hand, visit }) {
    await hand.openCard(RULE);
    await hand.pressInCard('Checked');
    await hand.pressInCard('Supports it');
    await hand.pressInCard('Link for your result');
    await hand.type(visit.page, 'https://www.mofcom.gov.cn/');
    await hand.key(visit.page, 'Enter');
    await waitForCard(visit, 'Open this address');
  },
  async found({ hand }) {
    const popup = await hand.openPopup();
    await hand.type(popup, 'end user');
    await hand.key(popup, 'ArrowUp');
    const library = await hand.leadTo(popup, 'Enter', `${LIBRARY}#/?q=end+user`);
    await hand.pressAt(library, '.entry:has(mark)');
    await waitForText(library, '.detail', PASSAGE);
  },
  async correct({ hand, visit }) {
    await hand.openCard(RULE);
    await hand.pressInCard('Loupe has this wrong');
    await hand.pressInCard('Interpretation');
    await waitForCard(visit, 'Loupe had: Reported');
  },
  async send({ hand }) {
    const sidebar = await hand.openSidebar();
    await waitForFile(sidebar, () => hand.press(sidebar, 'Save report'));
  },
  async cite({ hand, visit }) {
    await hand.openCard(RULE);
    await hand.pressInCard('Citation (APA 7)');
    await waitForCard(visit, 'Copied');
  },
  async look({ hand, visit }) {
    await visit.page.bringToFront();
    for (let note = 0; note < 3; note++) {
      await hand.key(visit.page, 'Alt', 'Shift', 'Period');
      await waitForSight(visit);
    }
  },
  async link({ hand }) {
    await hand.select(PASSAGE);
    await hand.pressInCard('Copy link to this passage');
  },
  async less({ hand }) {
    const popup = await hand.openPopup();
    await hand.press(popup, 'Context notes');
    await waitForText(popup, '.lp-which-marked', 'of 35');
  },
  async later({ hand }) {
    const popup = await hand.openPopup();
    await hand.type(popup, 'to read');
    await hand.key(popup, 'Enter');
    await popup.waitForFunction(() => document.querySelector<HTMLSelectElement>('.lp-inbox select')?.value === 'to-read');
    const again = await hand.openPopup();
    const library = await hand.goTo(again, 'Open library', LIBRARY);
    await hand.press(library, 'To read');
    await hand.pressAt(library, '.entry');
    await waitForText(library, '.detail', TITLE);
  },
};
