using CauNoi.Test.Browser;

namespace CauNoi.Boards.Tests.Browser;

public sealed class BoardsPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/bang", "/bang"),
        new("/bang/chuong-trinh/{id:guid}", "/bang/chuong-trinh/{programme}"),
        new("/bang/chi-tieu/{id:guid}", "/bang/chi-tieu/{target}"),
        new("/ban/bang", "/ban/bang", "xa"),
        new("/ban/bang/chuong-trinh/{id:guid}", "/ban/bang/chuong-trinh/{programme}", "tinh"),
        new("/ban/bang/chi-tieu/{id:guid}", "/ban/bang/chi-tieu/{target}", "tinh"),
        new("/ban/bang/chi-tieu/{id:guid}/khai", "/ban/bang/chi-tieu/{plain}/khai", "tinh"),
        new("/ban/bang/chu-tri", "/ban/bang/chu-tri", "tinh"),
        new("/ban/bang/de-an", "/ban/bang/de-an", "tinh"),
        new("/ban/bang/lo-hen", "/ban/bang/lo-hen", "tinh"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["programme"] = "select p.id::text from programme p where p.state = 'Issued' and p.public and exists (select 1 from target t where t.programme = p.id) limit 1",
        ["target"] = "select w.target::text from target_wording w join target t on t.id = w.target join programme p on p.id = t.programme where p.state = 'Issued' and p.public and w.agreed_at is not null limit 1",
        ["plain"] = "select w.target::text from target_wording w join target t on t.id = w.target join programme p on p.id = t.programme where p.state = 'Issued' and w.agreed_at is not null and w.reach = 'Total' and w.formula ~ '^sum[(]activities[a-z.-]*[)]$' limit 1",
    };
}
