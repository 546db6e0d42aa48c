using System.Text.RegularExpressions;
using CauNoi.Test.Unit.Architecture;

namespace CauNoi.Test.Unit.Purity;

/// <summary>The purity project refuses impure rules when it is built; here it is shown that it would.</summary>
public class PurityTests
{
    private static readonly string Compiled = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Test.Purity",
        Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "CauNoi.Test.Purity.dll"));

    [Fact]
    public void Kernel_and_rules_call_nothing_that_was_not_handed_to_them() => ForbiddenCalls.In(Compiled).ShouldBeEmpty();

    [Fact]
    public void Kernel_and_rules_need_nothing_but_the_base_library() => ForbiddenCalls.ForeignTo(Compiled).ShouldBeEmpty();

    [Fact]
    public void Every_rule_on_disk_was_compiled()
    {
        var compiled = TypesIn(Compiled);
        var rules = Checkout.Below("src/Features", ".cs").Where(f => f.Split('/').Contains("Rules")).Select(f => Path.GetFileNameWithoutExtension(f)).ToList();
        rules.ShouldNotBeEmpty();
        // A file may hold an enum of another name beside its class; the file's own name is always among the types.
        rules.Where(r => !compiled.Contains(r) && !compiled.Contains($"{r}s")).ShouldBeEmpty();
    }

    [Fact]
    public void Calls_of_the_clock_and_the_environment_are_found_in_compiled_code()
    {
        var found = ForbiddenCalls.In(typeof(Impure).Assembly.Location);
        found.ShouldContain("System.DateTimeOffset.get_UtcNow");
        found.ShouldContain("System.Environment.get_MachineName");
    }

    [Fact]
    public void Frameworks_are_found_in_compiled_code() => ForbiddenCalls.ForeignTo(typeof(global::CauNoi.Platform.Feature).Assembly.Location).ShouldContain("Microsoft.EntityFrameworkCore");

    [Theory]
    [InlineData("var now = DateTimeOffset.UtcNow;")]
    [InlineData("if (DateTime.Today > due)")]
    [InlineData("System.Environment.GetEnvironmentVariable(\"X\")")]
    [InlineData("Random.Shared.Next()")]
    [InlineData("RandomNumberGenerator.GetString(alphabet, 4)")]
    [InlineData("File.ReadAllText(path)")]
    [InlineData("Console.WriteLine(1)")]
    [InlineData("Guid.CreateVersion7()")]
    [InlineData("public static bool Late(TimeProvider clock)")]
    [InlineData("await Task.Delay(5)")]
    public void The_build_refuses_a_rule_that_reaches_out(string line) => Forbidden().IsMatch($"namespace A;\n\npublic static class B\n{{\n    {line}\n}}\n").ShouldBeTrue();

    [Theory]
    [InlineData("public static bool Late(DateTimeOffset now, DateTimeOffset due) => now > due;")]
    [InlineData("/// <summary>Drawn at random elsewhere; the file keeps it.</summary>")]
    [InlineData("FieldKind.Photo")]
    public void The_build_lets_a_pure_rule_pass(string line) => Forbidden().IsMatch(line).ShouldBeFalse();

    [Fact]
    public void No_rule_would_be_refused_now() => Checkout.Below("src", ".cs")
        .Where(f => f.StartsWith("src/Kernel/", StringComparison.Ordinal) || f.Split('/').Contains("Rules"))
        .Where(f => Forbidden().IsMatch(Checkout.Read(f))).ShouldBeEmpty();

    // Joined exactly as the purity project joins it.
    private static Regex Forbidden() => new(Checkout.Read("test/Purity/forbidden.txt").Trim().Replace("\r", "", StringComparison.Ordinal).Replace('\n', '|'));

    private static HashSet<string> TypesIn(string path)
    {
        using var file = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(path));
        var metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(file);
        return [.. metadata.TypeDefinitions.Select(t => metadata.GetString(metadata.GetTypeDefinition(t).Name))];
    }
}

/// <summary>Deliberately wrong: asks the clock itself.</summary>
internal static class Impure
{
    public static bool Late(DateTimeOffset due) => DateTimeOffset.UtcNow > due;

    public static string Here => Environment.MachineName;
}
