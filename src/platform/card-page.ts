/** Where the card's page lies in the package: the one page of ours that another page may hold in a frame. */
export const CARD_PAGE = 'src/ui/card/index.html';
