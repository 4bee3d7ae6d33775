// Browsers are found or installed by scripts/bootstrap.mjs; puppeteer's own download is not used.
module.exports = { skipDownload: true };
