using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Parts;
using CauNoi.Petitions.Seal;
using CauNoi.Petitions.Take;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions;

/// <summary>Front door of Petitions: what people say is wrong or propose, from saying it to the end. See README.md.</summary>
public sealed class PetitionsFeature : Feature
{
    private CategoryList categories = new([]);

    public override string Name => "petitions";

    public override IReadOnlyList<Permission> Permissions => PetitionAccess.All;

    public override IReadOnlyList<ActKind> Acts => PetitionActs.All;

    public override IReadOnlyList<DutyKind> Duties => PetitionDuties.All;

    public override IReadOnlyList<SettingKind> Settings => PetitionSettings.All;

    public override IReadOnlyList<JobKind> Jobs =>
    [
        new("petitions.take-questions", "Đưa câu hỏi ở các cuộc họp thành kiến nghị", "0 */10 * * * ?", Questions.TakeQuestions.Run),
        new("petitions.keep-hidden", "Che việc nói về một đơn vị với người vừa có vai trò ở đó", "30 */5 * * * ?", Petitions.Jobs.KeepHidden.Run),
    ];

    public override Platform.Offline.OfflineRoom Offline { get; } = new Petitions.Offline.PetitionOffline();

    public override IReadOnlyList<BadFile> Read(string catalogue)
    {
        var loaded = CategoryList.Load(catalogue);
        categories = new CategoryList(loaded.Value);
        return loaded.BadFiles;
    }

    public override void Services(IServiceCollection services)
    {
        services.AddSingleton(categories).AddSingleton<IntakeKey>().AddSingleton<SealedFiles>().AddSingleton<IntakeCounts>().AddSingleton<SenderMail>();
        services.AddScoped<Concerned>().AddScoped<Intake>();
    }

    public override void Tables(ModelBuilder model) => PetitionTables.Map(model);

    public override void Routes(Routes routes) => SayingRoutes.Add(routes);
}
