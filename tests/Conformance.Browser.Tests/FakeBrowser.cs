using System.Reflection;
using Microsoft.Playwright;

namespace Conformance.Browser.Tests;

/// <summary>Playwright's objects without a browser: each method answers what the test says, and those that it says nothing of do nothing.</summary>
public class FakeBrowser : DispatchProxy
{
    private Func<string, object?> _answer = _ => null;

    /// <summary>Makes an object.</summary>
    /// <param name="answer">Tells what a method of that name answers; null for nothing.</param>
    public static T Make<T>(Func<string, object?> answer)
        where T : class
    {
        var made = Create<T, FakeBrowser>();
        ((FakeBrowser)(object)made)._answer = answer;
        return made;
    }

    /// <summary>Makes a context with one page, whose methods answer what the test says.</summary>
    public static IBrowserContext ContextOf(Func<string, object?> answer) =>
        Make<IBrowserContext>(method =>
            method is nameof(IBrowserContext.NewPageAsync) ? Task.FromResult(Make<IPage>(answer)) : null
        );

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _answer(targetMethod!.Name) ?? Nothing(targetMethod.ReturnType);

    private static object? Nothing(Type type) =>
        type == typeof(Task) ? Task.CompletedTask
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>)
            ? typeof(Task)
                .GetMethod(nameof(Task.FromResult))!
                .MakeGenericMethod(type.GenericTypeArguments)
                .Invoke(null, [null])
        : type.IsValueType && type != typeof(void) ? Activator.CreateInstance(type)
        : null;
}
