using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Operations.Configure;

/// <summary>Changes one setting, or lets it go back to its default.</summary>
public static class ChangeSetting
{
    private const string Any = "gia-tri", Secret = "bi-mat", OnOff = "bat", Default = "mac-dinh", Why = "ly-do";

    /// <summary>One shape for every type; a page shows the field that fits and leaves the others away.</summary>
    public static readonly FormShape Form = new("doi-cai-dat",
    [
        new FieldShape(Any, "Giá trị mới", FieldKind.Line) { MaxLength = 1_000, Autocomplete = "off" },
        new FieldShape(Secret, "Giá trị mới", FieldKind.Secret) { MaxLength = 2_000, Autocomplete = "new-password", Hint = "Không hiện lại sau khi lưu." },
        new FieldShape(OnOff, "Giá trị mới", FieldKind.Choice) { Choices = [new(SettingRules.On, "Bật"), new(SettingRules.Off, "Tắt")] },
        new FieldShape(Default, "Dùng lại giá trị mặc định", FieldKind.Tick),
        new FieldShape(Why, "Lý do", FieldKind.Line) { MaxLength = 300, Hint = "Người sau đọc để hiểu vì sao đổi." },
    ]);

    public static async Task<IResult> Show(Visit visit, FeatureList features, SettingValues settings, string name)
    {
        if (Find(features, name) is not { } kind) return visit.NotFound();
        var now = (await settings.Read(visit.Stop))[kind];
        return visit.Page<ChangeSettingPage>(new ChangeSettingModel(new SettingShown(kind, now), FieldOf(kind), Opened(kind, now)));
    }

    public static async Task<IResult> Send(
        Visit visit, FormPost post, FeatureList features, SettingValues settings, AppDb db, Changes changes, string name)
    {
        if (Find(features, name) is not { } kind) return visit.NotFound();
        var now = (await settings.Read(visit.Stop))[kind];
        var (field, clear) = (FieldOf(kind), post.Values.Ticked(Default));
        IResult Again(FormValues values, int status) =>
            visit.Page<ChangeSettingPage>(new ChangeSettingModel(new SettingShown(kind, now), field, values), status);

        if (!post.Ok) return Again(post.Values, post.RefusedStatus);
        if (now.Source == SettingSource.Machine) return Again(post.Values.Refuse(ConfigureRefusals.SetByMachine(kind)), StatusCodes.Status409Conflict);
        if (!clear && Judge(kind, post[field]) is { } refused) return Again(post.Values.Refuse(refused.At(field)), StatusCodes.Status422UnprocessableEntity);

        var change = changes.Begin(OperationsActs.ChangeSetting, visit.Actor, 0, kind.Name, post.Values.Optional(Why));
        var value = clear ? kind.Default : post[field];
        change.Note(kind.Type == SettingType.Secret ? "secret" : "value", value);
        await Store(db, change, kind, clear ? null : settings.ToStored(kind, value), visit.Stop);
        if (await change.Save(visit.Stop) is { } lost) return Again(post.Values.Refuse(lost), StatusCodes.Status409Conflict);
        settings.Forget();
        return visit.See($"/he-thong/cai-dat?xong={kind.Name}");
    }

    private static async Task Store(AppDb db, Change change, SettingKind kind, string? stored, CancellationToken stop)
    {
        var row = await db.SettingRows().SingleOrDefaultAsync(r => r.Name == kind.Name, stop);
        if (stored is null)
        {
            if (row is not null) change.Remove(row);
        }
        else if (row is null)
        {
            change.Add(new SettingRow { Name = kind.Name, Value = stored, ChangedAt = change.Now });
        }
        else
        {
            (row.Value, row.ChangedAt) = (stored, change.Now);
        }
    }

    private static Refusal? Judge(SettingKind kind, string value) =>
        kind.Type == SettingType.Secret && value.Length == 0 ? ConfigureRefusals.SecretEmpty
        : SettingRules.Judge(kind, value) is { } sentence ? new Refusal($"{kind.Title}: {sentence}") : null;

    private static string FieldOf(SettingKind kind) => kind.Type switch
    {
        SettingType.Secret => Secret,
        SettingType.Switch => OnOff,
        _ => Any,
    };

    private static FormValues Opened(SettingKind kind, SettingStanding now) =>
        kind.Type == SettingType.Secret ? Form.Empty : Form.With((FieldOf(kind), now.Value));

    private static SettingKind? Find(FeatureList features, string name) => features.Settings.FirstOrDefault(k => k.Name == name);
}

public sealed record ChangeSettingModel(SettingShown Setting, string Field, FormValues Form);
