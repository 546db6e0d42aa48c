using System.Reflection;

namespace CauNoi.Test.Unit.Architecture;

/// <summary>Nothing enters Kernel or Platform without a caller; a test is no caller.</summary>
public class CallerTests
{
    [Theory]
    [InlineData("Kernel")]
    [InlineData("Platform")]
    public void Every_public_type_has_a_caller_in_another_project(string project)
    {
        var waiting = Checkout.Exceptions("callers.allow");
        Without(project).Where(t => !waiting.ContainsKey(t)).ShouldBeEmpty();
    }

    [Fact]
    public void The_list_of_types_that_wait_for_a_caller_is_true()
    {
        var without = Without("Kernel").Concat(Without("Platform")).ToHashSet();
        Checkout.Exceptions("callers.allow").Keys.Where(t => !without.Contains(t)).ShouldBeEmpty("they have a caller now, or are gone");
    }

    [Fact]
    public void A_public_type_without_a_caller_is_found() =>
        Callers.Without(typeof(NobodyCallsMe).Assembly, OurAssemblies.Product.Values, []).ShouldContain(typeof(NobodyCallsMe).FullName);

    [Fact]
    public void A_constant_is_found_where_it_is_written()
    {
        Callers.Without(typeof(OnlyAConstant).Assembly, OurAssemblies.Product.Values, ["x = OnlyAConstant.Five;"]).ShouldNotContain(typeof(OnlyAConstant).FullName);
        Callers.Without(typeof(OnlyAConstant).Assembly, OurAssemblies.Product.Values, ["x = 5;"]).ShouldContain(typeof(OnlyAConstant).FullName);
    }

    private static List<string> Without(string project)
    {
        var own = $"src/{project}/";
        var sources = Checkout.Product(".cs", ".razor").Where(f => !f.StartsWith(own, StringComparison.Ordinal)).Select(Checkout.Read).ToList();
        return [.. Callers.Without(OurAssemblies.Product[project], OurAssemblies.Product.Values.Where(a => a != OurAssemblies.Product[project]), sources)];
    }
}

/// <summary>Deliberately wrong: public, and nobody needs it.</summary>
public sealed class NobodyCallsMe;

/// <summary>A constant leaves no reference in the compiled code.</summary>
public static class OnlyAConstant
{
    public const int Five = 5;
}
