using System.CommandLine;
using CauNoi.App;
using CauNoi.Platform.Catalogue;
using CauNoi.Cli.Reference;
using CauNoi.Platform.Data;

namespace CauNoi.Cli;

/// <summary>Writes docs/reference anew from the program itself. Needs no database and no running server.</summary>
public static class DocsCommand
{
    public static Command Build()
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "Thư mục nhận các trang; bỏ trống là docs/reference", Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("docs", "Viết lại docs/reference từ chính chương trình. Ví dụ: docs docs/reference") { folder };
        command.SetAction(parse =>
        {
            var home = InstallationFolder.Find().Home;
            var house = PaperHouse.Of(House.Features, home);
            // A skipped file would be missing from the reference without a word.
            IReadOnlyList<BadFile> skipped = [.. house.Rules.BadFiles, .. House.Features.BadFiles];
            foreach (var bad in skipped) parse.InvocationConfiguration.Error.WriteLine($"{bad.Path}: {bad.Reason}");
            if (skipped.Count > 0) return 1;
            var target = Path.GetFullPath(parse.GetValue(folder) ?? Path.Combine(home, "docs", "reference"));
            var pages = ReferencePages.Of(parse.RootCommandResult.Command, House.Features, house);
            Write(target, pages);
            parse.InvocationConfiguration.Output.WriteLine($"{pages.Count} trang trong {target}");
            return 0;
        });
        return command;
    }

    // A page that is no longer made goes too: a reference to what is gone misleads more than none.
    private static void Write(string target, IReadOnlyList<ReferencePage> pages)
    {
        Directory.CreateDirectory(target);
        var made = pages.Select(p => p.File).ToHashSet(StringComparer.Ordinal);
        foreach (var old in Directory.EnumerateFiles(target, "*.md"))
            if (!made.Contains(Path.GetFileName(old)) && File.ReadLines(old).FirstOrDefault() == ReferencePage.Mark) File.Delete(old);
        foreach (var page in pages) File.WriteAllText(Path.Combine(target, page.File), page.Text);
    }
}
