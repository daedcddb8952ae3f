// navigator and performance.
class Navigator {
  constructor(key) {
    illegal(key);
  }
  get userAgent() { return bridge.userAgent(); }
  get platform() { return bridge.platform(); }
  get language() { return 'en-US'; }
  get languages() { return freeze(['en-US', 'en']); }
  get onLine() { return true; }
  get cookieEnabled() { return false; }
  get hardwareConcurrency() { return 2; }
  get maxTouchPoints() { return 0; }
  get appName() { return 'Netscape'; }
  get appCodeName() { return 'Mozilla'; }
  get product() { return 'Gecko'; }
  get vendor() { return ''; }
}
tag(Navigator, 'Navigator');
const navigator = new Navigator(KEY);
replaceable('navigator', () => navigator);

let wallOrigin = 0;
class Performance extends EventTarget {
  constructor(key) {
    illegal(key);
    super();
  }
  get timeOrigin() { return wallOrigin; }
  now() { return bridge.now() - timeOrigin; }
  toJSON() { return { timeOrigin: wallOrigin }; }
}
tag(Performance, 'Performance');
const performance = new Performance(KEY);
replaceable('performance', () => performance);
