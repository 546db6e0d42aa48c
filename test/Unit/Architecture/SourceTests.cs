namespace CauNoi.Test.Unit.Architecture;

public class SourceTests
{
    private static readonly string[] Readable =
        [".cs", ".razor", ".ts", ".css", ".mjs", ".js", ".sql", ".md", ".yaml", ".yml", ".json", ".props", ".csproj", ".slnx", ".sh", ".txt", ".html", ".svg", ".config", ".npmrc", "/do", "/run"];

    // Where parts may come from, and the schemas that files name themselves by.
    private static readonly string[] KnownHosts =
        ["localhost", "127.0.0.1", "registry.npmjs.org", "api.nuget.org", "deb.debian.org", "github.com", "www.w3.org", "www.sitemaps.org", "json.schemastore.org"];

    [Fact]
    public void No_work_is_put_off_in_a_comment() => Broken(Sources(), SourceRules.PutOff).ShouldBeEmpty();

    [Fact]
    public void No_code_is_kept_as_a_comment() => Broken(Sources(), SourceRules.DeadCode).ShouldBeEmpty();

    [Fact]
    public void Namespaces_follow_folders() => Sources().Select(f => SourceRules.WrongNamespace(f, Checkout.Read(f))).OfType<string>().ShouldBeEmpty();

    [Fact]
    public void Every_write_passes_through_changes_and_leaves_an_act()
    {
        var allowed = Checkout.Exceptions("writes.allow");
        var writers = Checkout.Product(".cs").Where(f => SourceRules.BareWrites(Checkout.Read(f)).Any()).ToList();
        writers.Where(f => !allowed.ContainsKey(f)).ShouldBeEmpty();
        allowed.Keys.Where(f => !writers.Contains(f)).ShouldBeEmpty("they write no longer, or are gone");
    }

    [Fact]
    public void Whoever_shows_duties_leaves_out_what_a_conflict_of_interest_hides()
    {
        var allowed = Checkout.Exceptions("duties.allow");
        var readers = Checkout.Product(".cs").Where(f => SourceRules.EveryDuty(Checkout.Read(f)).Any()).ToList();
        readers.Where(f => !allowed.ContainsKey(f)).ShouldBeEmpty("people are shown DutiesFor(actor)");
        allowed.Keys.Where(f => !readers.Contains(f)).ShouldBeEmpty("they read no longer, or are gone");
    }

    [Theory]
    [InlineData("db.Duties().Where(d => d.ClosedAt == null)", true)]
    [InlineData("select title from duty where closed_at is null", true)]
    [InlineData("left join duty d on d.record = n.id", true)]
    [InlineData("db.DutiesFor(visit.Actor).Where(d => d.ClosedAt == null)", false)]
    [InlineData("public override IReadOnlyList<DutyKind> Duties => [];", false)]
    public void A_reading_of_every_duty_is_found(string code, bool found) => SourceRules.EveryDuty(code).Any().ShouldBe(found);

    [Fact]
    public void Every_text_is_composed() => Checkout.Files
        .Where(f => !f.StartsWith("test/", StringComparison.Ordinal) && Readable.Any(f.EndsWith)).Where(f => !SourceRules.Composed(Checkout.Read(f))).ShouldBeEmpty();

    [Fact]
    public void No_file_remembers_a_machine() =>
        Broken(Checkout.Files.Where(f => Readable.Any(f.EndsWith) && f != "test/Unit/Architecture/SourceTests.cs"), SourceRules.MachinePaths).ShouldBeEmpty();

    [Fact]
    public void Parts_come_from_public_places_only() => Broken(
        Checkout.Files.Where(f => f.EndsWith("lock.json", StringComparison.Ordinal) || !f.Contains('/') || f.StartsWith(".ci/", StringComparison.Ordinal)),
        text => SourceRules.Hosts(text).Where(h => !KnownHosts.Contains(h))).ShouldBeEmpty();

    [Theory]
    [InlineData("    // TO" + "DO: later")]
    [InlineData("x(); // FIX" + "ME")]
    public void Work_put_off_is_found(string line) => SourceRules.PutOff(line).ShouldHaveSingleItem();

    [Theory]
    [InlineData("        // var note = db.FeedbackNotes().First();", true)]
    [InlineData("// if (x) {", true)]
    [InlineData("// }", true)]
    [InlineData("    // return await Find(db)", true)]
    [InlineData("// Broken UTF-8 arrives as the replacement character; no keyboard types it.", false)]
    [InlineData("/// <summary>Closes it;</summary>", false)]
    public void Code_kept_as_a_comment_is_found(string line, bool found) => SourceRules.DeadCode(line).Any().ShouldBe(found);

    [Fact]
    public void A_namespace_beside_its_folder_is_found()
    {
        SourceRules.WrongNamespace("src/Features/Feedback/Answer/Answer.cs", "namespace CauNoi.Feedback;").ShouldNotBeNull();
        SourceRules.WrongNamespace("src/Features/Feedback/Answer/Answer.cs", "namespace CauNoi.Feedback.Answer;").ShouldBeNull();
        SourceRules.WrongNamespace("test/Unit/Text/FoldTests.cs", "namespace CauNoi.Test.Unit.Text;").ShouldBeNull();
    }

    [Theory]
    [InlineData("db.FeedbackNotes().ExecuteDeleteAsync(stop)")]
    [InlineData("insert into feedback_note (id) values (1)")]
    [InlineData("UPDATE duty SET closed_at = now()")]
    [InlineData("delete from session where expires_at < now()")]
    [InlineData("copy fact (unit, day) from stdin (format binary)")]
    public void A_write_past_changes_is_found(string code) => SourceRules.BareWrites(code).ShouldHaveSingleItem();

    [Fact]
    public void A_text_in_parts_is_found() => SourceRules.Composed("Góp ý".Normalize(System.Text.NormalizationForm.FormD)).ShouldBeFalse();

    [Theory]
    [InlineData("read /home/lan/src first", true)]
    [InlineData("C:\\Users\\Lan\\src", true)]
    [InlineData("GET /ban/gop-y/home/x", false)]
    [InlineData("https://example.vn/home/lan", false)]
    public void A_path_of_a_machine_is_found(string text, bool found) => SourceRules.MachinePaths(text).Any().ShouldBe(found);

    [Fact]
    public void A_private_host_is_found() => SourceRules.Hosts("\"resolved\": \"https://packages.intern.example/npm/x\"").ShouldBe(["packages.intern.example"]);

    private static IEnumerable<string> Sources() => new[] { "src", "test", "bench" }.SelectMany(folder => Checkout.Below(folder, ".cs"))
        .Where(f => f is not ("test/Unit/Architecture/SourceTests.cs" or "test/Unit/Architecture/SourceRules.cs"));

    private static IEnumerable<string> Broken(IEnumerable<string> files, Func<string, IEnumerable<string>> rule) =>
        files.SelectMany(f => rule(Checkout.Read(f)).Select(line => $"{f}: {line}"));
}
