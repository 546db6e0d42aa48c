using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Test.Unit.Catalogue;

namespace CauNoi.Activities.Tests.Unit;

public class KindFileTests
{
    private const string Good = """
        version: 1
        title: Buổi dọn kênh
        group: Thử
        basis: Quy ước của xóm
        from: 2025-01-01
        recordedBy: [residential-area]
        seconds: 30
        fields:
          - { name: so-nguoi, label: Bao nhiêu người?, type: number, required: true, min: 1 }
          - { name: doan, label: Đoạn nào?, type: choice, choices: [{ value: tren, label: Trên }, { value: duoi, label: Dưới }] }
        facts:
          - { name: people, title: Người dọn kênh, unit: người, amountOf: so-nguoi, categoryOf: doan }
        duties:
          - { name: once, title: Dọn kênh một lần, owedBy: [residential-area], first: 1/2, last: 30/4 }
        """;

    public static TheoryData<string> Names => [.. Load(CatalogueFolder.Shipped).Value.Select(k => k.Name)];

    [Fact]
    public void Every_shipped_file_is_read_and_the_kinds_that_documents_count_are_there()
    {
        var shipped = Load(CatalogueFolder.Shipped);
        shipped.BadFiles.ShouldBeEmpty();
        shipped.Value.Count.ShouldBeGreaterThanOrEqualTo(15);
        shipped.Value.Select(k => k.Slug).ShouldBeUnique();
        shipped.Value.SelectMany(k => k.Facts).Select(f => f.Measure.Name).ShouldBeUnique();
        shipped.Value.SelectMany(k => k.Duties).Select(d => d.Duty.Name).ShouldBeUnique();
        new[] { "unity-festival", "self-managed-model", "mediation-case", "meeting-with-people", "training-course" }.ShouldBeSubsetOf(shipped.Value.Select(k => k.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_kind_can_be_filled_read_and_filled_again(string name)
    {
        var kind = Load(CatalogueFolder.Shipped).Value.Single(k => k.Name == name);
        var day = new DateOnly(2026, 6, 1);
        kind.Facts.ShouldNotBeEmpty();
        kind.Seconds.ShouldBeGreaterThan(0);
        var record = Guid.NewGuid().ToString();
        var options = new KindOptions([new("101", "Xóm Na Mộc")], [new("104", "Xóm Khuôn Lân")], kind.Fields.Where(f => f.Type == KindFieldType.Record)
            .ToDictionary(f => f.Name, _ => (IReadOnlyList<CauNoi.Kernel.Forms.FieldChoice>)[new(record, "Một bản ghi")]));
        var said = kind.Fields.Where(f => f.ShownIf is null).ToDictionary(f => f.Name, f => f.Type switch
        {
            KindFieldType.Number or KindFieldType.Money => $"{Math.Max(f.Min, Math.Min(12_345, f.Max))}", KindFieldType.Day => "2026-05-02",
            KindFieldType.Choice => f.Choices[0].Value, KindFieldType.Tick => "co", KindFieldType.Unit or KindFieldType.Units => "104", KindFieldType.Record => record,
            _ => "Đường hoa, cầu nhỏ",
        });
        foreach (var asked in kind.Fields.Where(f => f.ShownIf is not null && f.Asked(said)))
            said[asked.Name] = asked.Type switch { KindFieldType.Tick => "co", KindFieldType.Number or KindFieldType.Money => "7", KindFieldType.Choice => asked.Choices[0].Value, _ => "Thêm rào" };
        var shape = KindForm.Correction(kind, options);
        var filled = KindForm.Filled(kind, shape, new DateOnly(2026, 5, 20), said, "1");
        var (draft, refusals) = KindForm.Read(kind, filled, options, kind.States[^1].Name, day);
        refusals.ShouldBeEmpty();
        draft.Day.ShouldBe(new DateOnly(2026, 5, 20));
        draft.Values.OrderBy(v => v.Key).ShouldBe(said.OrderBy(v => v.Key));
    }

    [Fact]
    public void A_file_brings_questions_measures_and_duties()
    {
        var kind = One(Good);
        kind.Slug.ShouldBe("buoi-don-kenh");
        kind.Facts.Single().Measure.Name.ShouldBe("activities.test.people");
        var duty = kind.Duties.Single();
        duty.Duty.Name.ShouldBe("activities.test.once");
        duty.Season.Last(2026).ShouldBe(new DateOnly(2026, 4, 30));
        VietnamTime.EndOf(duty.Season.Last(2026)).Day.ShouldBe(1);
    }

    [Theory]
    [InlineData("type: number", "type: figure", "không có")]
    [InlineData("amountOf: so-nguoi", "amountOf: doan", "không phải là số")]
    [InlineData("amountOf: so-nguoi", "amountOf: gi-do", "không có")]
    [InlineData("categoryOf: doan", "categoryOf: so-nguoi", "không phải là lựa chọn")]
    [InlineData("first: 1/2", "first: 1/6", "ngày đầu đứng sau")]
    [InlineData("last: 30/4", "last: 31/4", "18/11")]
    [InlineData("last: 30/4", "last: lunar 31/1", "lunar 15/1")]
    [InlineData("last: 30/4", "last: 30/4 - 1/5", "lunar 15/1")]
    [InlineData("last: 30/4", "last: lunar 15/11", "đúng một lần")]
    [InlineData("last: 30/4", "last: lunar 23/12", "ngày đầu đứng sau")]
    [InlineData("owedBy: [residential-area]", "owedBy: [village]", "village")]
    [InlineData("recordedBy: [residential-area]", "recordedBy: []", "recordedBy")]
    [InlineData("name: doan", "name: Đoạn", "chữ thường")]
    [InlineData("seconds: 30", "seconds: 30\nlife: registry", "trạng thái")]
    [InlineData("seconds: 30", "seconds: 30\ncolour: red", "colour")]
    public void A_bad_file_is_skipped_and_named(string good, string bad, string reason)
    {
        using var folder = new TempKinds(("test.yaml", Good.Replace(good, bad, StringComparison.Ordinal)), ("fine.yaml", Good.Replace("Buổi dọn kênh", "Việc khác", StringComparison.Ordinal)));
        var loaded = Load(folder.Path);
        loaded.Value.Single().Name.ShouldBe("fine");
        var skipped = loaded.BadFiles.Single();
        skipped.Path.ShouldEndWith("test.yaml");
        skipped.Reason.ShouldContain(reason);
    }

    [Fact]
    public void A_head_is_asked_five_questions_at_most_and_an_officer_may_be_asked_more()
    {
        var more = Good.Replace("facts:", string.Concat(Enumerable.Range(1, 3).Select(n => $"  - {{ name: cau-{n}, label: Câu {n}, type: line }}\n")) + "facts:", StringComparison.Ordinal);
        using var folder = new TempKinds(("test.yaml", more));
        Load(folder.Path).BadFiles.Single().Reason.ShouldContain("5 câu");
        One(more.Replace("recordedBy: [residential-area]", "recordedBy: [commune]", StringComparison.Ordinal)).Fields.Count.ShouldBe(5);
    }

    [Fact]
    public void An_installation_adds_kinds_and_replaces_shipped_ones_by_a_higher_version()
    {
        using var shipped = new TempKinds(("test.yaml", Good), ("other.yaml", Good.Replace("Buổi dọn kênh", "Việc khác", StringComparison.Ordinal)));
        using var local = new TempKinds(
            ("test.yaml", Good.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("Bao nhiêu người?", "Mấy người?", StringComparison.Ordinal)),
            ("more.yaml", Good.Replace("Buổi dọn kênh", "Tết trồng cây", StringComparison.Ordinal)),
            ("broken.yaml", "version: 1\ntitle: ["),
            ("twin.yaml", Good.Replace("Buổi dọn kênh", "Việc  khác", StringComparison.Ordinal)));
        var loaded = KindCatalogue.Load(shipped.Path, local.Path);
        loaded.Value.Select(k => $"{k.Name}@{k.Version}").ShouldBe(["more@1", "other@1", "test@2"]);
        loaded.Value.Single(k => k.Name == "test").Fields[0].Label.ShouldBe("Mấy người?");
        loaded.BadFiles.Select(b => Path.GetFileName(b.Path)).ShouldBe(["broken.yaml", "twin.yaml"]);
        KindCatalogue.Load(shipped.Path, Path.Combine(local.Path, "absent")).Value.Count.ShouldBe(2);
    }

    [Fact]
    public void A_local_file_that_is_not_newer_leaves_the_shipped_kind_in_force()
    {
        using var shipped = new TempKinds(("test.yaml", Good.Replace("version: 1", "version: 4", StringComparison.Ordinal)));
        using var local = new TempKinds(("test.yaml", Good.Replace("version: 1", "version: 4", StringComparison.Ordinal).Replace("Quy ước", "Hương ước", StringComparison.Ordinal)));
        var loaded = KindCatalogue.Load(shipped.Path, local.Path);
        loaded.Value.Single().Basis.ShouldBe("Quy ước của xóm");
        loaded.BadFiles.Single().Reason.ShouldContain("cao hơn bản kèm theo (4)");
    }

    private static Kind One(string text)
    {
        using var folder = new TempKinds(("test.yaml", text));
        var loaded = Load(folder.Path);
        loaded.BadFiles.ShouldBeEmpty();
        return loaded.Value.Single();
    }

    private static CauNoi.Platform.Catalogue.Loaded<IReadOnlyList<Kind>> Load(string catalogue) => KindCatalogue.Load(catalogue);

    private sealed class TempKinds : IDisposable
    {
        public TempKinds(params (string Name, string Text)[] files)
        {
            Directory.CreateDirectory(System.IO.Path.Combine(Path, "kinds"));
            foreach (var (name, text) in files) File.WriteAllText(System.IO.Path.Combine(Path, "kinds", name), text);
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("caunoi-kinds-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
