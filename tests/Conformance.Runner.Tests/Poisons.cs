namespace Conformance.Runner.Tests;

/// <summary>What a page can do to JavaScript's own objects, as scripts.</summary>
internal static class Poisons
{
    private const string Throws = "{ throw new Error('poisoned') }";

    /// <summary>Methods that the player, the WebView or the host's bridge may call, by their object.</summary>
    private static readonly (string On, string Names)[] s_methods =
    [
        (
            "Array.prototype",
            "push map join concat forEach slice indexOf sort filter find some splice shift at keys includes"
        ),
        (
            "String.prototype",
            "slice indexOf charCodeAt repeat split startsWith replace trim toString isWellFormed match"
        ),
        ("Uint8Array.prototype", "slice set subarray"),
        ("Function.prototype", "bind call apply toString"),
        ("Object.prototype", "toString hasOwnProperty valueOf"),
        ("Map.prototype", "get set has delete forEach"),
        ("Set.prototype", "add has delete forEach"),
        ("WeakMap.prototype", "get set has delete"),
        ("Date.prototype", "toISOString getTime toJSON"),
        ("BigInt.prototype", "toString"),
        ("Number.prototype", "toString valueOf"),
        ("Promise.prototype", "then catch finally"),
        ("RegExp.prototype", "exec test"),
        ("Promise", "resolve all race reject"),
        ("JSON", "parse stringify"),
        ("Object", "keys getPrototypeOf setPrototypeOf defineProperty create assign entries"),
        ("Array", "isArray from of"),
        ("ArrayBuffer", "isView"),
        ("String", "fromCharCode"),
        ("Math", "trunc floor max"),
        ("Reflect", "apply ownKeys get construct"),
        (
            "globalThis",
            "btoa atob setTimeout queueMicrotask fetch Promise Function Map Set Date Error Uint8Array ArrayBuffer RegExp BigInt Number String Object Array JSON Reflect"
        ),
    ];

    /// <summary>Members that the player's own objects and the kit's messages have, or may lack.</summary>
    private const string Members =
        "get set value writable enumerable configurable length toJSON constructor name message as capture args headers once target steps id scope state verb hears heard vars text source of times offset $hole literal find error do type index end heardEnough finish channel eventId 0 1";

    /// <summary>All that must not keep a page from telling what happened to it.</summary>
    public static IReadOnlyList<string> Harmless { get; } =
    [
        .. s_methods.SelectMany(each =>
            each.Names.Split(' ').Select(name => $"{each.On}['{name}'] = function () {Throws}")
        ),
        .. Members
            .Split(' ')
            .SelectMany(name =>
                new[] { Planted(name, "value: 'poisoned'"), Planted(name, $"get() {Throws}, set() {Throws}") }
            ),
        $"Array.prototype[Symbol.iterator] = function () {Throws}",
        $"Object.getPrototypeOf([][Symbol.iterator]()).next = function () {Throws}",
        $"RegExp.prototype[Symbol.replace] = function () {Throws}",
        $"Error.prepareStackTrace = () => {Throws}",
        "Error.stackTraceLimit = Infinity",
        "Object.setPrototypeOf(Array.prototype, null)",
        "Object.setPrototypeOf(Promise.prototype, null)",
        "Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(Promise.prototype)",
    ];

    /// <summary>All that may keep a page from telling it, and must not have it tell something else.</summary>
    public static IReadOnlyList<string> Harmful { get; } =
    [
        $"Object.defineProperty(Promise.prototype, 'constructor', {{ get() {Throws} }})",
        $"Object.defineProperty(Promise, Symbol.species, {{ get() {Throws} }})",
        $"Object.defineProperty(Promise, Symbol.hasInstance, {{ value: () => {Throws} }})",
        $"Object.defineProperty(Object.prototype, 'then', {{ configurable: true, value: function () {Throws} }})",
        "for (const C of [Array, String, Map, Set, Promise, RegExp, Date, Number, Uint8Array]) for (const k of Object.getOwnPropertyNames(C.prototype)) delete C.prototype[k]",
        "for (const k of Object.getOwnPropertyNames(globalThis)) try { delete globalThis[k] } catch {}",
        "String.prototype.startsWith = () => { throw { get message() { throw 1 } } }; setTimeout(() => { throw new Error('x') }, 0)",
    ];

    private static string Planted(string name, string what) =>
        $"Object.defineProperty(Object.prototype, '{name}', {{ __proto__: null, configurable: true, {what} }})";
}
