using System.Reflection;
using System.Text.RegularExpressions;
using CauNoi.Kernel.Forms;
using CauNoi.Test.Support;

namespace CauNoi.Test.Unit.Architecture;

public partial class NameTests
{
    private static readonly string[] KindsOfClass =
        ["Services", "Models", "Dtos", "Helpers", "Interfaces", "Managers", "Repositories", "Entities", "Enums", "Extensions", "Utils", "Common", "Controllers", "ViewModels"];

    [Fact]
    public void No_name_in_the_code_says_as_of() => OurAssemblies.Product.Values.SelectMany(Names).Where(NameWords.SaysAsOf).ShouldBeEmpty();

    [Fact]
    public void No_file_says_as_of() => Checkout.Files.Where(NameWords.SaysAsOf).ShouldBeEmpty();

    [Fact]
    public void No_style_says_as_of() => Checkout.Files
        .Where(f => f.EndsWith(".css", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
        .SelectMany(f => Classes(Checkout.Read(f)).Where(NameWords.SaysAsOf).Select(c => $"{f}: {c}")).ShouldBeEmpty();

    [Theory]
    [InlineData("AsOf", true)]
    [InlineData("figuresAsOfDay", true)]
    [InlineData("as_of", true)]
    [InlineData("fig-as-of", true)]
    [InlineData("asof", true)]
    [InlineData("SameOffice", false)]
    [InlineData("HasOfficer", false)]
    [InlineData("KnownAt", false)]
    public void As_of_is_found_in_every_spelling(string name, bool found) => NameWords.SaysAsOf(name).ShouldBe(found);

    [Fact]
    public void As_of_is_found_in_members_parameters_and_styles()
    {
        Names(typeof(Wrong).Assembly).Where(NameWords.SaysAsOf).ShouldContain("asOf");
        Classes("a { } .fig-as-of:hover { }").ShouldContain("fig-as-of");
        Classes("""<p class="meta as-of">""").ShouldContain("as-of");
    }

    [Fact]
    public void No_form_asks_for_what_must_not_be_held() => Forms(OurAssemblies.Product.Values)
        .SelectMany(f => f.Fields).SelectMany(f => NameWords.SensitiveIn(f.Name).Concat(NameWords.SensitiveIn(Kernel.Text.Fold.Key(f.Label)))).ShouldBeEmpty();

    [Fact]
    public void No_member_holds_what_must_not_be_held() => OurAssemblies.Product.Values
        .SelectMany(a => OurAssemblies.Types(a).SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)))
        .SelectMany(p => NameWords.SensitiveIn(p.Name).Select(word => $"{p.DeclaringType}.{p.Name}: {word}")).ShouldBeEmpty();

    [Theory]
    [InlineData("dan_toc")]
    [InlineData("ton-giao")]
    [InlineData("LaDangVien")]
    [InlineData("party_member")]
    [InlineData("ChinhKien")]
    [InlineData("suc_khoe")]
    [InlineData("HealthNote")]
    [InlineData("is_religious")]
    public void A_sensitive_name_is_found(string name) => NameWords.SensitiveIn(name).ShouldNotBeEmpty();

    [Theory]
    [InlineData("dang-nhap")]
    [InlineData("noi_dung")]
    [InlineData("benefit")]
    [InlineData("member_organisation")]
    public void An_ordinary_name_is_not_taken_for_a_sensitive_one(string name) => NameWords.SensitiveIn(name).ShouldBeEmpty();

    [Fact]
    public void Forms_are_found_by_reflection() => Forms([typeof(Wrong).Assembly]).SelectMany(f => f.Fields).Select(f => f.Name).ShouldContain("ton-giao");

    [Fact]
    public void No_folder_is_named_after_a_kind_of_class() => NamedAfterKinds(Checkout.Files).ShouldBeEmpty();

    [Fact]
    public void A_folder_named_after_a_kind_of_class_is_found() =>
        NamedAfterKinds(["src/Features/A/Services/Answer.cs", "src/Features/A/Answer/Answer.cs"]).ShouldHaveSingleItem();

    [Fact]
    public void No_type_hides_behind_an_empty_word() =>
        OurAssemblies.Product.Values.SelectMany(OurAssemblies.Types).Where(t => EmptyWord().IsMatch(t.Name)).ShouldBeEmpty();

    [Fact]
    public void A_type_with_an_empty_word_is_found() => OurAssemblies.Types(typeof(Wrong).Assembly).Where(t => EmptyWord().IsMatch(t.Name)).ShouldContain(typeof(NoteManager));

    [Fact]
    public void No_interface_has_one_implementation() => Lonely(OurAssemblies.Product.Values).ShouldBeEmpty();

    [Fact]
    public void An_interface_with_one_implementation_is_found() => Lonely([typeof(Wrong).Assembly]).ShouldContain(typeof(INoteStore));

    private static IEnumerable<string> NamedAfterKinds(IEnumerable<string> files) =>
        files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.Split('/').SkipLast(1).Any(KindsOfClass.Contains));

    private static IEnumerable<Type> Lonely(IEnumerable<Assembly> assemblies)
    {
        var types = assemblies.SelectMany(OurAssemblies.Types).ToList();
        return types.Where(t => t.IsInterface && types.Count(other => other.IsClass && other.IsAssignableTo(t)) == 1);
    }

    private static IEnumerable<FormShape> Forms(IEnumerable<Assembly> assemblies) => assemblies.SelectMany(OurAssemblies.Types)
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(f => f.FieldType == typeof(FormShape)).Select(f => (FormShape)f.GetValue(null)!);

    private static IEnumerable<string> Names(Assembly assembly)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var type in OurAssemblies.Types(assembly))
        {
            yield return type.FullName!;
            foreach (var member in type.GetMembers(all))
            {
                yield return member.Name;
                if (member is not MethodBase method) continue;
                foreach (var parameter in method.GetParameters()) yield return parameter.Name ?? "";
            }
        }
    }

    private static IEnumerable<string> Classes(string text) => StyleRule().Matches(text).Select(m => m.Groups[1].Value)
        .Concat(ClassAttribute().Matches(text).SelectMany(m => m.Groups[1].Value.Split(' ')));

    [GeneratedRegex(@"\.([a-zA-Z_][\w-]*)")]
    private static partial Regex StyleRule();

    [GeneratedRegex("class=\"([^\"]*)\"")]
    private static partial Regex ClassAttribute();

    [GeneratedRegex("(Manager|Helper|Impl|Dto|Service|Util|Utils)$")]
    private static partial Regex EmptyWord();
}

/// <summary>Deliberately wrong samples: what the checks above must find.</summary>
internal static class Wrong
{
    public static readonly FormShape Form = new("sai", [new FieldShape("ton-giao", "Tôn giáo", FieldKind.Line)]);

    public static int Count(int asOf) => asOf;
}

internal interface INoteStore;

internal sealed class NoteManager : INoteStore;
