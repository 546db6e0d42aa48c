using System.Globalization;
using System.Security.Cryptography;
using CauNoi.Denunciations.Parts;
using CauNoi.Denunciations.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Denunciations.Submit;

/// <summary>Anybody who asks for no protection of the identity denounces by web. What is typed goes into the sealed store and nowhere else.</summary>
public static class Submit
{
    internal const string CorruptionKind = "tham-nhung";

    private static readonly FieldShape[] Fixed =
    [
        SaidFields.About, SaidFields.Text, SaidFields.Proof, SaidFields.Photo, SaidFields.File,
        SaidFields.Name, SaidFields.Address, SaidFields.Phone,
        new FieldShape("khong-bao-ve", "Tôi không yêu cầu bảo vệ bí mật danh tính khi gửi qua mạng", FieldKind.Tick)
        {
            Required = true, WhenEmpty = "Chỉ nhận qua mạng khi không yêu cầu bảo vệ danh tính. Cần được bảo vệ, xin tới gặp trực tiếp; chưa có gì được lưu.",
            Hint = "Nghị định 154/2026/NĐ-CP, Điều 20 khoản 4.",
        },
        new FieldShape("loai", "Loại", FieldKind.Hidden) { MaxLength = 20 },
        new FieldShape("khoa", "Khoá của trang", FieldKind.Hidden) { Required = true, MaxLength = 64 },
    ];

    /// <summary>The form of this moment: to whose openers it goes is asked among those who stand ready.</summary>
    public static async ValueTask<FormShape?> FormOf(HttpContext context)
    {
        var visit = (await Visit.BindAsync(context, null!))!;
        return await FormOf(visit, context.RequestServices.GetRequiredService<AppDb>());
    }

    public static async Task<IResult> Show(Visit visit, AppDb db, string? loai = null)
    {
        var form = await FormOf(visit, db);
        return form is null ? visit.See("/to-cao") : visit.Page<SubmitPage>(new SubmitModel(form.With(("loai", loai == CorruptionKind ? CorruptionKind : ""), ("khoa", FreshKey())), loai == CorruptionKind));
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, DenunciationStore store)
    {
        if (post["khoa"].Length < 32) throw new BadInput(400, "Trang gửi lên thiếu khoá. Xin mở lại trang rồi gửi lại.");
        var corruption = post["loai"] == CorruptionKind;
        var values = post.Values.Refuse(SubmitDecisions.Judge(post["noi-dung"], post["ho-ten"], post["dia-chi"], corruption));
        if (!values.Ok) return Again(values, post.Ok ? 422 : post.RefusedStatus);
        var files = await SaidFields.Files(post, visit.Stop);
        if (!files.Ok) return Again(values.Refuse(files.Refusals), 422);

        var (slip, unit) = (DenunciationSlip.Of(post["khoa"]), int.Parse(post["don-vi"], CultureInfo.InvariantCulture));
        var content = new Denunciation(slip, unit, corruption ? DenunciationKind.Corruption : DenunciationKind.Denunciation, DenunciationDoor.Web, SaidFields.Of(values)) { Files = files.Value };
        var refused = await Sealing.Run(visit, db, changes, store, content);
        return refused is null ? visit.Page<SlipPage>(new SlipModel(slip, false)) : Again(values.Refuse(refused), 409);

        IResult Again(FormValues typed, int status) => visit.Page<SubmitPage>(new SubmitModel(typed, corruption), status);
    }

    /// <summary>Long enough that nobody guesses one: the slip follows from it.</summary>
    internal static string FreshKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    private static async Task<FormShape?> FormOf(Visit visit, AppDb db)
    {
        var tree = await visit.Tree();
        var benches = await Bench.Everywhere(db, tree, visit.Stop);
        if (benches.Count == 0) return null;
        var places = benches.OrderBy(b => tree.Path(b.Unit).Count).ThenBy(b => b.Unit)
            .Select(b => new FieldChoice(b.Unit.ToString(CultureInfo.InvariantCulture), $"Mặt trận {tree.Find(b.Unit)!.Name}")).ToList();
        return new FormShape("to-cao",
        [
            new FieldShape("don-vi", "Gửi tới", FieldKind.Choice)
            {
                Required = true, Choices = places, WhenEmpty = "Xin chọn nơi nhận.",
                Hint = "Chỉ hai người được giao ở nơi này cùng mở được. Tố cáo người làm ở chính nơi nhận thì chọn cấp trên.",
            },
            .. Fixed,
        ]);
    }
}

public sealed record SubmitModel(FormValues Values, bool Corruption);

/// <summary>The slip, told once.</summary>
public sealed record SlipModel(DenunciationSlip Slip, bool AtDesk);
