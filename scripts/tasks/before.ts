// The shortest ways through version db6bdd5, before the card, the popup and the library were put in a new order.
// `npm run bench:tasks -- --before FOLDER` walks them on a build of that commit.
import { poll } from '../browser/poll.ts';
import type { Ways } from './task.ts';
import { PASSAGE, RULE, TITLE, waitForCard, waitForFile, waitForSight, waitForText } from './world.ts';

const LIBRARY = 'src/ui/library/index.html';

export const BEFORE: Ways = {
  async why({ hand }) {
    await hand.openCard(RULE);
    await hand.pressInCard('Why it is marked');
    await hand.readInCard('It can be wrong');
    await hand.readInCard('Worth a look');
  },
  async finding({ hand, visit }) {
    await hand.openCard(RULE);
    await hand.pressInCard('Checked');
    await hand.pressInCard('Supports it');
    await hand.pressInCard('Link to your evidence');
    await hand.type(visit.page, 'https://www.mofcom.gov.cn/');
    await hand.key(visit.page, 'Enter');
    await waitForCard(visit, 'Open this address');
  },
  async found({ hand }) {
    const popup = await hand.openPopup();
    const library = await hand.goTo(popup, 'Open library', LIBRARY);
    await hand.pressAt(library, 'input[type="search"]');
    await hand.type(library, 'end user');
    await hand.pressAt(library, '.entry:has(mark)');
    await waitForText(library, '.detail', PASSAGE);
  },
  // A note says so to the reader alone; nothing that is shown or exported changes.
  correct: null,
  async send({ hand }) {
    const popup = await hand.openPopup();
    const library = await hand.goTo(popup, 'Open library', LIBRARY);
    await hand.pressAt(library, '.entry-box');
    await hand.press(library, 'Export');
    await waitForFile(library, () => hand.pressAt(library, 'dialog .lp-button-main'));
  },
  async cite({ hand, visit }) {
    await hand.select('Producers must name every end user');
    await hand.key(visit.page, 'Control', 'c');
    await hand.select(TITLE);
    await hand.key(visit.page, 'Control', 'c');
    await hand.select('Ines Okafor');
    await hand.key(visit.page, 'Control', 'c');
    // The address, from the browser's own bar.
    hand.inBrowser({ keys: 2 });
  },
  async look({ hand, visit }) {
    const sidebar = await hand.openSidebar();
    for (const at of [0, 1, 2]) {
      const rows = await poll('claims with notes', async () => {
        const found = await sidebar.$$eval('.claim-row:has(.lp-look-badge)', (all) =>
          all.map((row) => row.getAttribute('data-passage')),
        );
        return found.length > 2 ? found : null;
      });
      await hand.pressAt(sidebar, `[data-passage="${rows[at]}"] .claim-head`);
      await waitForSight(visit);
    }
  },
  async link({ hand, visit }) {
    // "Copy link to highlight", in the browser's own menu.
    await hand.select(PASSAGE);
    hand.inBrowser({ clicks: 2 });
    await visit.page.evaluate(() => getSelection()?.toString());
  },
  async less({ hand }) {
    const popup = await hand.openPopup();
    const options = await hand.goTo(popup, 'Sites and options', 'src/ui/options/index.html');
    await hand.pressAt(options, '.options-density label:nth-of-type(3)');
    // Back to the article.
    hand.inBrowser({ keys: 1 });
  },
  async later({ hand }) {
    const sidebar = await hand.openSidebar();
    await hand.press(sidebar, 'Tags of the article');
    await hand.type(sidebar, 'to read');
    await hand.key(sidebar, 'Enter');
    const popup = await hand.openPopup();
    const library = await hand.goTo(popup, 'Open library', LIBRARY);
    await hand.press(library, 'to read');
    await hand.pressAt(library, '.entry');
    await waitForText(library, '.detail', TITLE);
  },
};
