// The kinds of frames that cross between the kit and this process; ToRealm.cs and FromRealm.cs hold the same numbers.

/** Frames from the kit. */
export const In = {
  create: 1, eval: 2, navigate: 3, reload: 4, close: 5, answer: 6, fail: 7, dropped: 8, allow: 9,
  script: 10, evaluate: 11, whenLoaded: 12, refuseIpc: 13, reset: 14, ping: 15,
};

/** Frames to the kit. */
export const Out = {
  request: 1, message: 2, cancelled: 3, navigating: 4, page: 5, closed: 6, settled: 7, evalAnswered: 8,
  said: 9, resetDone: 10, pong: 11, ready: 12, taken: 13,
};

/** What follows a frame's head. */
export const Body = { none: 0, text: 1, bytes: 2 };
