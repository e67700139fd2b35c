// One window of VS Code in a browser page. Two ways: as a user sees it (the .vsix installed), or with an extension under development and a suite
// to run inside its extension host (the server then needs `smokeTestDriver`).

/** What a browser page logs in every VS Code of this kind and means nothing. */
const harmless = [
  /vsda/,
  /favicon/,
  /Service ?Worker/i,
  /authentication provider 'github'/,
  /additional builtin extensions/,
  /ERR_NAME_NOT_RESOLVED/,
];

/**
 * The address of a folder, or of a `.code-workspace` file, in the server's VS Code, e.g. for a person's own browser. `payload` is VS Code's list
 * of pairs.
 */
export function windowAddress(server, folder, payload = []) {
  const opened = folder.endsWith('.code-workspace') ? { workspace: folder } : { folder };
  const query = new URLSearchParams({ tkn: server.token, ...opened });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `${server.url}?${query}`;
}

/**
 * Opens a window on a folder or a `.code-workspace` file in a new browser context (no cookies or storage of another one). Options: `extension` is a folder with an extension
 * under development, `suite` a file whose `run()` is called in the extension host, `openFile` a file to open.
 * Gives `{ page, log, exit, close() }`: `log` grows with the lines that the page printed; `exit` resolves when the suite ended, to
 * `{ code, lines }` with the lines that the extension host printed.
 */
export async function openWindow(
  browser,
  server,
  { folder, extension, suite, openFile, onLine, size = { width: 1280, height: 800 } },
) {
  const context = await browser.newContext({ viewport: size, colorScheme: 'light', locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  const log = [];
  page.on('console', message => {
    if (!harmless.some(pattern => pattern.test(message.text()))) log.push(`[${message.type()}] ${message.text()}`);
  });
  page.on('pageerror', error => log.push(`[page error] ${error.stack ?? error.message}`));
  page.on('crash', () => log.push('[page crashed]'));

  const remote = file => `vscode-remote://127.0.0.1:${server.port}${file}`;
  const payload = [];
  if (extension)
    payload.push(['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ['extensionDevelopmentPath', remote(extension)]);
  if (suite) payload.push(['extensionTestsPath', remote(suite)]);
  if (openFile) payload.push(['openFile', remote(openFile)]);
  const { exit } = suite ? await listen(page, onLine) : {};
  await page.goto(windowAddress(server, folder, payload), { waitUntil: 'domcontentloaded', timeout: 120_000 });
  return { page, log, exit, close: () => context.close() };
}

/** VS Code calls these two functions of the page when a suite runs: one for what the extension host prints, one at its end. */
async function listen(page, onLine) {
  const lines = [];
  await page.exposeFunction('codeAutomationLog', (_type, args) => {
    const text = args.map(String).join(' ');
    lines.push(text);
    onLine?.(text);
  });
  let finish;
  const exit = new Promise(resolve => {
    finish = resolve;
  });
  // The page must not be closed from within the function that it is calling; the caller does it after `exit`.
  await page.exposeFunction('codeAutomationExit', code => finish({ code, lines }));
  // Wrapped, because an async function that returned the promise itself would wait for it.
  return { exit };
}
