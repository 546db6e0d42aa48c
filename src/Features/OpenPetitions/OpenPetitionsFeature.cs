using CauNoi.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.OpenPetitions;

/// <summary>Front door of OpenPetitions: what everybody sees of petitions, read from published copies and from nothing else. See README.md.</summary>
public sealed class OpenPetitionsFeature : Feature
{
    public override string Name => "open-petitions";

    public override void Services(IServiceCollection services) => services.AddScoped<PublishedCopies>();

    public override void Tables(ModelBuilder model) => OpenPetitionTables.Map(model);
}
