using System.Security.Cryptography;
using System.Text;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Parts;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Take;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Petitions.Import;

/// <summary>
/// Cases from a table that was kept elsewhere. Each row goes through the one way in; a row that came before is the same case, so
/// that a mended table is sent again whole.
/// </summary>
public static class ImportPetitions
{
    /// <summary>So many rows are taken while a person waits.</summary>
    public const int Most = 500;

    private const string File = "tep";
    private const string Words = "Nội dung", Place = "Xã, phường", Address = "Chỗ nào", Subject = "Lĩnh vực", Name = "Họ và tên", Phone = "Số điện thoại",
        Email = "Thư điện tử", Day = "Ngày nhận", Wanted = "Mong muốn", Origin = "Nguồn", Body = "Tổ chức thành viên";

    public static readonly FormShape Form = new("nap-kien-nghi",
    [
        new FieldShape(File, "Tệp bảng (.xlsx hoặc .csv)", FieldKind.File) { Hint = "Nhiều nhất 500 dòng. Cột bắt buộc: Nội dung. Dòng đã nạp trước thì không nạp lại." },
        new FieldShape(IntakeFields.Consent, "Những người trong bảng đã gửi tới Mặt trận và đồng ý được theo dõi ở đây", FieldKind.Tick) { Required = true, WhenEmpty = "Xin đánh dấu nếu đúng như vậy." },
    ]);

    public static IReadOnlyList<string> Columns { get; } = [Words, Place, Address, Subject, Name, Phone, Email, Day, Wanted, Origin, Body];

    public static IResult Show(Visit visit) => visit.Page<ImportPage>(new ImportModel(Form.Empty, null));

    public static IResult Template() => Results.File(SheetFile.Xlsx(new Sheet(Columns, [])), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "mau-kien-nghi.xlsx");

    public static async Task<IResult> Send(Visit visit, FormPost post, Intake intake, CategoryList categories)
    {
        var values = post.Values;
        if (values.Ok && post.File(File) is null) values = values.Refuse(ImportRefusals.NoFile);
        var (sheet, refused) = values.Ok ? Read(post.File(File)!) : (null, null);
        if (refused is not null) values = values.Refuse(refused);
        if (!values.Ok || sheet is null) return visit.Page<ImportPage>(new ImportModel(values, null), post.RefusedStatus);

        var tree = await visit.Tree();
        var (taken, already, wrong) = (new List<string>(), 0, new List<WrongRow>());
        foreach (var row in sheet.Rows)
        {
            var (submission, odd) = Of(sheet, row, tree, categories, visit.Actor.Hat!.Unit);
            var end = odd is not null ? TakenPetition.Refuse(odd) : await intake.Take(submission, visit.Actor, visit.Stop);
            if (!end.Ok) wrong.Add(new WrongRow(row.Line, string.Join(' ', end.Refusals.Select(r => r.Sentence))));
            else if (end.Already) already++;
            else taken.Add(end.Code);
        }

        return visit.Page<ImportPage>(new ImportModel(Form.Empty, new ImportEnd(taken, already, wrong)), wrong.Count > 0 ? StatusCodes.Status422UnprocessableEntity : 200);
    }

    private static (Sheet? Sheet, Kernel.Refusal? Refusal) Read(IFormFile file)
    {
        try
        {
            using var content = file.OpenReadStream();
            var sheet = SheetFile.Read(content, file.FileName);
            return sheet.Column(Words) < 0 ? (null, ImportRefusals.NoWords) : sheet.Rows.Count > Most ? (null, ImportRefusals.TooMany) : (sheet, null);
        }
        catch (UnreadableSheet unreadable)
        {
            return (null, unreadable.Refusal.At(File));
        }
    }

    private static (Submission Submission, Kernel.Refusal? Odd) Of(Sheet sheet, SheetRow row, UnitTree tree, CategoryList categories, int desk)
    {
        string Cell(string column) => row[sheet.Column(column)];
        var places = PlaceWords.Find(tree, Cell(Place));
        var subject = Fold.Key(Cell(Subject));
        var category = subject.Length == 0 ? null : categories.All.FirstOrDefault(c => Fold.Key(c.Title) == subject || c.Id == Cell(Subject));
        var organisation = Cell(Body).Length == 0 ? 0 : MemberOrganisations.Find(tree, Cell(Body));
        var dated = VietnameseDates.TryParseDay(Cell(Day), out var day);
        var odd = Cell(Place).Length > 0 && places.Count != 1 ? IntakeRefusals.PlaceUnknown
            : subject.Length > 0 && category is null ? IntakeRefusals.CategoryUnknown
            : organisation is null ? IntakeRefusals.OrganisationUnknown
            : Cell(Day).Length > 0 && !dated ? ImportRefusals.DayOdd : null;
        return (new Submission(KeyOf(desk, row), PetitionDoor.Import, Cell(Words))
        {
            Place = places is [var one] ? one.Unit : null, Desk = places.Count == 1 ? null : desk, Category = category?.Id ?? "", Address = Cell(Address), Wanted = Cell(Wanted),
            Name = Cell(Name), Phone = Cell(Phone), Email = Cell(Email), Origin = Cell(Origin), Organisation = organisation ?? 0, ReceivedOn = dated ? day : null, OnBehalf = true, Consented = true,
        }, odd);
    }

    // The same words in the same row's cells at the same desk are the same case, in whatever order the table is sorted now.
    private static Guid KeyOf(int desk, SheetRow row) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"petition {desk} {string.Join('\u001f', row.Cells)}")).AsSpan(0, 16), bigEndian: true);
}

/// <summary>What came of a table.</summary>
/// <param name="Taken">The codes of what is new.</param>
/// <param name="Already">How many rows had come before.</param>
/// <param name="Wrong">Rows that were not taken in.</param>
public sealed record ImportEnd(IReadOnlyList<string> Taken, int Already, IReadOnlyList<WrongRow> Wrong);

/// <summary>A row that was not taken in, and why.</summary>
public sealed record WrongRow(int Line, string Why);

public sealed record ImportModel(FormValues Values, ImportEnd? End);
