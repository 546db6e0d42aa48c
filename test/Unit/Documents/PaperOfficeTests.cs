using CauNoi.Documents.Tools;

namespace CauNoi.Test.Unit.Documents;

/// <summary>What happens when LibreOffice hangs, breaks down or is not there; a script stands for it.</summary>
public class PaperOfficeTests
{
    private const string Breaking = """
        #!/bin/sh
        for file in "$@"; do
          case "$file" in *.docx)
            mkdir -p out
            if grep -q BREAKS "$file"; then printf '%%PDF-half' > "out/${file%.docx}.pdf"; exit 1; fi
            printf '%%PDF-1.6\n%%%%EOF\n' > "out/${file%.docx}.pdf";;
          esac
        done
        """;

    [Fact]
    public async Task A_file_that_breaks_the_program_takes_no_other_with_it()
    {
        using var folder = new PaperFolder();
        folder.Program("bin/soffice", Breaking);
        var done = 0;
        var results = await Tool(folder).ToPdf([File("a"), File("b", "BREAKS"), File("c")], new Counted(n => done = n), TestContext.Current.CancellationToken);
        results.Select(r => (r.Name, r.Pdf is not null)).ShouldBe([("a", true), ("b", false), ("c", true)]);
        results[1].Why!.Sentence.ShouldContain("Không tạo được tệp PDF");
        done.ShouldBe(3);
    }

    [Fact]
    public async Task A_program_that_hangs_is_ended_and_that_is_said()
    {
        using var folder = new PaperFolder();
        folder.Program("bin/soffice", "#!/bin/sh\nexec sleep 600\n");
        var results = await Tool(folder, new(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(100), 4_096)).ToPdf([File("a")], cancel: TestContext.Current.CancellationToken);
        results.Single().Why!.Sentence.ShouldContain("quá thời gian");
    }

    [Fact]
    public async Task Without_the_program_it_is_said_what_is_missing()
    {
        using var folder = new PaperFolder();
        var tool = OfficeTool.Find(folder.Path, searchPath: folder.Path);
        tool.Ready.ShouldBeFalse();
        tool.Missing.ShouldContain(m => m.Contains("libreoffice-writer-nogui", StringComparison.Ordinal));
        (await tool.ToPdf([File("a")], cancel: TestContext.Current.CancellationToken)).Single().Why!.Sentence.ShouldContain("chưa cài LibreOffice");
    }

    [Fact]
    public async Task Nothing_of_a_paper_is_left_behind()
    {
        using var folder = new PaperFolder();
        folder.Program("bin/soffice", Breaking);
        await Tool(folder).ToPdf([File("a"), File("b", "BREAKS")], cancel: TestContext.Current.CancellationToken);
        Directory.GetFiles(Path.Combine(folder.Path, "work"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private static OfficeTool Tool(PaperFolder folder, OfficeLimits? limits = null) =>
        OfficeTool.Find(Path.Combine(folder.Path, "work"), null, $"{folder.Path}/bin:/usr/bin:/bin", limits ?? OfficeLimits.Usual);

    private static OfficeFile File(string name, string content = "") => new(name, System.Text.Encoding.UTF8.GetBytes(content));

    private sealed class Counted(Action<int> told) : IProgress<int>
    {
        public void Report(int value) => told(value);
    }
}
