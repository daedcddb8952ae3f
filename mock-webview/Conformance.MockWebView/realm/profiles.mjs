// What the engines of the five platforms do differently, as far as IPC can tell (ENV-01, ENV-13, ENV-33, ENV-34).

const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';

const webkit = { httpForm: false, losesBodies: false, preflight: false, handler: 'webkit', topCaller: false, pageFirst: false };
const chromium = { httpForm: true, losesBodies: false, preflight: true, handler: 'none', topCaller: false, pageFirst: true };

const profiles = {
  linux: {
    ...webkit,
    topCaller: true,
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Version/17.0 Safari/605.1.15`,
    platform: 'Linux x86_64',
  },
  macos: { ...webkit, userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT}`, platform: 'MacIntel' },
  ios: { ...webkit, userAgent: `Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) ${WEBKIT}`, platform: 'iPhone' },
  windows: {
    ...chromium,
    handler: 'chrome',
    userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/140.0.0.0`,
    platform: 'Win32',
  },
  android: {
    ...chromium,
    losesBodies: true,
    topCaller: true,
    userAgent: `Mozilla/5.0 (Linux; Android 14) ${CHROME} Mobile Safari/537.36`,
    platform: 'Linux armv8l',
  },
};

/** The profile of a platform. */
export const profileOf = (platform) => profiles[platform];
