using CauNoi.App;
using CauNoi.Test.Support;

namespace CauNoi.AddressBook.Tests.Web;

/// <summary>The theme of the year stands at the head of the first pages; the catalogue's bad files are named like all others.</summary>
public class ThemeTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_portal_says_the_theme_of_the_province()
    {
        using var citizen = house.Visitor();
        (await citizen.Get("/")).Text.ShouldContain("Chủ đề năm 2026: Hướng mạnh về cơ sở");
    }

    [Fact]
    public async Task The_inbox_says_the_theme_of_the_own_unit_else_of_the_one_above()
    {
        (await (await house.Known("tinh")).Get("/ban/hom-nay")).Text.ShouldContain("Chủ đề năm 2026: Hướng mạnh về cơ sở");
        (await (await house.Known("xom")).Get("/ban/hom-nay")).Text.ShouldContain("Chủ đề năm 2026: Mỗi khu dân cư");
        (await (await house.Known("ban")).Get("/ban/hom-nay")).Text.ShouldContain("Chủ đề năm 2026: Hướng mạnh về cơ sở");
    }

    [Fact]
    public async Task A_theme_that_was_changed_is_read_at_once_and_a_year_without_one_says_nothing()
    {
        var chair = await house.Known("chutich");
        await chair.Send(await chair.Get("/ban/danh-ba/chu-de"), "/ban/danh-ba/chu-de", ("nam", "2026"), ("chu-de", "Mỗi khu dân cư sáng đường, sạch ngõ"));
        (await chair.Get("/ban/hom-nay")).Text.ShouldContain("Mỗi khu dân cư sáng đường, sạch ngõ");
        await house.Run("update theme_of_year set year = 2024 where unit = 1 and year = 2026");
        try
        {
            await house.Within(s => Task.FromResult(Forget(s)));
            using var citizen = house.Visitor();
            (await citizen.Get("/")).Text.ShouldNotContain("Chủ đề năm");
        }
        finally
        {
            await house.Run("update theme_of_year set year = 2026 where unit = 1 and year = 2024");
            await house.Within(s => Task.FromResult(Forget(s)));
        }
    }

    [Theory]
    [InlineData("group-addresses")]
    [InlineData("fields-of-work")]
    [InlineData("body-kinds")]
    public void A_bad_file_of_the_catalogue_is_named_and_passed_over(string kind)
    {
        var catalogue = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(catalogue, kind)).FullName;
            File.WriteAllText(Path.Combine(folder, "wrong.yaml"), "không: phải");
            House.With(catalogue).BadFiles.ShouldContain(b => b.Path.EndsWith("wrong.yaml", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(catalogue, recursive: true);
        }
    }

    private static bool Forget(IServiceProvider services)
    {
        ((Themes.ThemesOfYear)services.GetService(typeof(Themes.ThemesOfYear))!).Forget();
        return true;
    }
}
