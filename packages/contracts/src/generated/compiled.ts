// Written by scripts/build.ts with solc 0.8.37. Do not edit.

/** Names the sources and settings that these artifacts were made from. */
export const compiledFrom = '261260351793d0bfad5b73aa690736549f20aab2f620a6086ef4b25019bec6a7'

/** Storage as the compiler lays it out: label, slot, offset and size in bytes; structs by their members. */
export const storageLayouts = {
  "WOPEN": {
    "storage": [
      {
        "label": "_balances",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_allowances",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_totalSupply",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_name",
        "slot": 3,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_symbol",
        "slot": 4,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_nameFallback",
        "slot": 5,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_versionFallback",
        "slot": 6,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_nonces",
        "slot": 7,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_usedNonces",
        "slot": 8,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {}
  },
  "Datanets": {
    "storage": [],
    "structs": {}
  },
  "Models": {
    "storage": [],
    "structs": {}
  },
  "Licences": {
    "storage": [],
    "structs": {}
  },
  "Settlement": {
    "storage": [
      {
        "label": "_authority",
        "slot": 0,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_consumingSchedule",
        "slot": 0,
        "offset": 20,
        "bytes": 1
      },
      {
        "label": "_epochHashes",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_claimed",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_totals",
        "slot": 3,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_credit",
        "slot": 4,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_progress",
        "slot": 5,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_finalRoot",
        "slot": 6,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_policies",
        "slot": 7,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_treasury",
        "slot": 8,
        "offset": 0,
        "bytes": 20
      }
    ],
    "structs": {
      "FeePolicy.Policy": [
        {
          "label": "data",
          "slot": 0,
          "offset": 0,
          "bytes": 2
        },
        {
          "label": "builder",
          "slot": 0,
          "offset": 2,
          "bytes": 2
        },
        {
          "label": "parents",
          "slot": 0,
          "offset": 4,
          "bytes": 2
        },
        {
          "label": "operator",
          "slot": 0,
          "offset": 6,
          "bytes": 2
        },
        {
          "label": "stakers",
          "slot": 0,
          "offset": 8,
          "bytes": 2
        },
        {
          "label": "treasury",
          "slot": 0,
          "offset": 10,
          "bytes": 2
        },
        {
          "label": "burn",
          "slot": 0,
          "offset": 12,
          "bytes": 2
        }
      ],
      "Settlement.Progress": [
        {
          "label": "next",
          "slot": 0,
          "offset": 0,
          "bytes": 6
        },
        {
          "label": "finalisableAt",
          "slot": 0,
          "offset": 6,
          "bytes": 6
        },
        {
          "label": "proposer",
          "slot": 0,
          "offset": 12,
          "bytes": 20
        }
      ]
    }
  },
  "Staking": {
    "storage": [
      {
        "label": "_nameFallback",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_versionFallback",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_nonces",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_delegatee",
        "slot": 3,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_delegateCheckpoints",
        "slot": 4,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_totalCheckpoints",
        "slot": 5,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_pools",
        "slot": 6,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_positions",
        "slot": 7,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_endOf",
        "slot": 8,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_rewardsPerStake",
        "slot": 9,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_remainder",
        "slot": 10,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_locked",
        "slot": 11,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_seated",
        "slot": 12,
        "offset": 0,
        "bytes": 64
      },
      {
        "label": "_keys",
        "slot": 14,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_holders",
        "slot": 15,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_authority",
        "slot": 16,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_consumingSchedule",
        "slot": 16,
        "offset": 20,
        "bytes": 1
      },
      {
        "label": "_requests",
        "slot": 17,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_requestCount",
        "slot": 18,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_credit",
        "slot": 19,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "EnumerableSet.AddressSet": [
        {
          "label": "_inner",
          "slot": 0,
          "offset": 0,
          "bytes": 64
        }
      ],
      "Checkpoints.Checkpoint208": [
        {
          "label": "_key",
          "slot": 0,
          "offset": 0,
          "bytes": 6
        },
        {
          "label": "_value",
          "slot": 0,
          "offset": 6,
          "bytes": 26
        }
      ],
      "ValidatorSeats.Key": [
        {
          "label": "x",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "odd",
          "slot": 1,
          "offset": 0,
          "bytes": 1
        }
      ],
      "StakePool.Pool": [
        {
          "label": "shares",
          "slot": 0,
          "offset": 0,
          "bytes": 16
        },
        {
          "label": "activeShares",
          "slot": 0,
          "offset": 16,
          "bytes": 16
        },
        {
          "label": "assets",
          "slot": 1,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "active",
          "slot": 1,
          "offset": 12,
          "bytes": 12
        },
        {
          "label": "generation",
          "slot": 1,
          "offset": 24,
          "bytes": 4
        },
        {
          "label": "commission",
          "slot": 1,
          "offset": 28,
          "bytes": 2
        },
        {
          "label": "locked",
          "slot": 2,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "ownUnbonding",
          "slot": 2,
          "offset": 12,
          "bytes": 16
        },
        {
          "label": "stakeMark",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "rewardsPerShare",
          "slot": 4,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "remainder",
          "slot": 5,
          "offset": 0,
          "bytes": 16
        },
        {
          "label": "announced",
          "slot": 5,
          "offset": 16,
          "bytes": 2
        },
        {
          "label": "effectiveAt",
          "slot": 5,
          "offset": 18,
          "bytes": 6
        }
      ],
      "StakeRewards.Position": [
        {
          "label": "shares",
          "slot": 0,
          "offset": 0,
          "bytes": 16
        },
        {
          "label": "generation",
          "slot": 0,
          "offset": 16,
          "bytes": 4
        },
        {
          "label": "rewardsMark",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "earned",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        }
      ],
      "IStaking.Request": [
        {
          "label": "pool",
          "slot": 0,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "readyAt",
          "slot": 0,
          "offset": 20,
          "bytes": 6
        },
        {
          "label": "generation",
          "slot": 0,
          "offset": 26,
          "bytes": 4
        },
        {
          "label": "staker",
          "slot": 1,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "shares",
          "slot": 2,
          "offset": 0,
          "bytes": 16
        }
      ],
      "EnumerableSet.Set": [
        {
          "label": "_values",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "_positions",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        }
      ],
      "Checkpoints.Trace208": [
        {
          "label": "_checkpoints",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        }
      ]
    }
  },
  "ValidatorSet": {
    "storage": [
      {
        "label": "_authority",
        "slot": 0,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_consumingSchedule",
        "slot": 0,
        "offset": 20,
        "bytes": 1
      },
      {
        "label": "_keys",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_tombstoned",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_jailed",
        "slot": 3,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "ValidatorSet.Key": [
        {
          "label": "x",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "account",
          "slot": 1,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "odd",
          "slot": 1,
          "offset": 20,
          "bytes": 1
        }
      ]
    }
  },
  "DoubleSigning": {
    "storage": [
      {
        "label": "_authority",
        "slot": 0,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_consumingSchedule",
        "slot": 0,
        "offset": 20,
        "bytes": 1
      },
      {
        "label": "penaltyBps",
        "slot": 0,
        "offset": 21,
        "bytes": 2
      }
    ],
    "structs": {}
  },
  "Downtime": {
    "storage": [
      {
        "label": "_authority",
        "slot": 0,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_consumingSchedule",
        "slot": 0,
        "offset": 20,
        "bytes": 1
      },
      {
        "label": "_terms",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_records",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_cases",
        "slot": 3,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "IDowntime.Case": [
        {
          "label": "first",
          "slot": 0,
          "offset": 0,
          "bytes": 8
        },
        {
          "label": "last",
          "slot": 0,
          "offset": 8,
          "bytes": 8
        },
        {
          "label": "count",
          "slot": 0,
          "offset": 16,
          "bytes": 8
        }
      ],
      "Downtime.Record": [
        {
          "label": "until",
          "slot": 0,
          "offset": 0,
          "bytes": 8
        },
        {
          "label": "releasedAt",
          "slot": 0,
          "offset": 8,
          "bytes": 8
        }
      ],
      "IDowntime.Terms": [
        {
          "label": "window",
          "slot": 0,
          "offset": 0,
          "bytes": 4
        },
        {
          "label": "missedBps",
          "slot": 0,
          "offset": 4,
          "bytes": 2
        },
        {
          "label": "jailTime",
          "slot": 0,
          "offset": 6,
          "bytes": 4
        },
        {
          "label": "penaltyBps",
          "slot": 0,
          "offset": 10,
          "bytes": 2
        }
      ]
    }
  },
  "Tips": {
    "storage": [
      {
        "label": "_authority",
        "slot": 0,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_consumingSchedule",
        "slot": 0,
        "offset": 20,
        "bytes": 1
      },
      {
        "label": "stakersShareBps",
        "slot": 0,
        "offset": 21,
        "bytes": 2
      },
      {
        "label": "_credit",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_opened",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {}
  },
  "Purse": {
    "storage": [],
    "structs": {}
  },
  "Vesting": {
    "storage": [
      {
        "label": "_owner",
        "slot": 0,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_released",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_erc20Released",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_pendingOwner",
        "slot": 3,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_requestId",
        "slot": 4,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {}
  },
  "LightClient": {
    "storage": [
      {
        "label": "_chainId",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_trusted",
        "slot": 1,
        "offset": 0,
        "bytes": 96
      },
      {
        "label": "_blockHashes",
        "slot": 4,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "ILightClient.Trusted": [
        {
          "label": "height",
          "slot": 0,
          "offset": 0,
          "bytes": 8
        },
        {
          "label": "time",
          "slot": 0,
          "offset": 8,
          "bytes": 8
        },
        {
          "label": "nanos",
          "slot": 0,
          "offset": 16,
          "bytes": 4
        },
        {
          "label": "validatorsHash",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "nextValidatorsHash",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        }
      ]
    }
  },
  "BridgeVault": {
    "storage": [
      {
        "label": "_sent",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_taken",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_limit",
        "slot": 2,
        "offset": 0,
        "bytes": 64
      },
      {
        "label": "sentCount",
        "slot": 4,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_authority",
        "slot": 5,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_consumingSchedule",
        "slot": 5,
        "offset": 20,
        "bytes": 1
      },
      {
        "label": "locked",
        "slot": 6,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "BitMaps.BitMap": [
        {
          "label": "_data",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        }
      ],
      "RateLimiter.RefillingBucket": [
        {
          "label": "_capacity",
          "slot": 0,
          "offset": 0,
          "bytes": 26
        },
        {
          "label": "_window",
          "slot": 0,
          "offset": 26,
          "bytes": 6
        },
        {
          "label": "_items",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        }
      ],
      "RateLimiter.RefillingBucketItem": [
        {
          "label": "_lastUsed",
          "slot": 0,
          "offset": 0,
          "bytes": 26
        },
        {
          "label": "_lastTimepoint",
          "slot": 0,
          "offset": 26,
          "bytes": 6
        }
      ]
    }
  },
  "BridgedOPEN": {
    "storage": [
      {
        "label": "_sent",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_taken",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_limit",
        "slot": 2,
        "offset": 0,
        "bytes": 64
      },
      {
        "label": "sentCount",
        "slot": 4,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_balances",
        "slot": 5,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_allowances",
        "slot": 6,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_totalSupply",
        "slot": 7,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_name",
        "slot": 8,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_symbol",
        "slot": 9,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_nameFallback",
        "slot": 10,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_versionFallback",
        "slot": 11,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_nonces",
        "slot": 12,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "BitMaps.BitMap": [
        {
          "label": "_data",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        }
      ],
      "RateLimiter.RefillingBucket": [
        {
          "label": "_capacity",
          "slot": 0,
          "offset": 0,
          "bytes": 26
        },
        {
          "label": "_window",
          "slot": 0,
          "offset": 26,
          "bytes": 6
        },
        {
          "label": "_items",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        }
      ],
      "RateLimiter.RefillingBucketItem": [
        {
          "label": "_lastUsed",
          "slot": 0,
          "offset": 0,
          "bytes": 26
        },
        {
          "label": "_lastTimepoint",
          "slot": 0,
          "offset": 26,
          "bytes": 6
        }
      ]
    }
  },
  "Reviews": {
    "storage": [
      {
        "label": "_authority",
        "slot": 0,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_consumingSchedule",
        "slot": 0,
        "offset": 20,
        "bytes": 1
      },
      {
        "label": "_cases",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_excluded",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_rounds",
        "slot": 3,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_places",
        "slot": 4,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_enrolments",
        "slot": 5,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_reviewers",
        "slot": 6,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_trees",
        "slot": 7,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_units",
        "slot": 8,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_credit",
        "slot": 9,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_terms",
        "slot": 10,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_count",
        "slot": 11,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "ICommittees.Case": [
        {
          "label": "subject",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "opener",
          "slot": 1,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "domain",
          "slot": 1,
          "offset": 20,
          "bytes": 4
        },
        {
          "label": "choices",
          "slot": 1,
          "offset": 24,
          "bytes": 1
        },
        {
          "label": "state",
          "slot": 1,
          "offset": 25,
          "bytes": 1
        },
        {
          "label": "choice",
          "slot": 1,
          "offset": 26,
          "bytes": 1
        },
        {
          "label": "rounds",
          "slot": 1,
          "offset": 27,
          "bytes": 1
        },
        {
          "label": "termsId",
          "slot": 1,
          "offset": 28,
          "bytes": 2
        },
        {
          "label": "told",
          "slot": 1,
          "offset": 30,
          "bytes": 1
        },
        {
          "label": "postponed",
          "slot": 1,
          "offset": 31,
          "bytes": 1
        },
        {
          "label": "payer",
          "slot": 2,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "unit",
          "slot": 2,
          "offset": 20,
          "bytes": 12
        }
      ],
      "Checkpoints.Checkpoint208": [
        {
          "label": "_key",
          "slot": 0,
          "offset": 0,
          "bytes": 6
        },
        {
          "label": "_value",
          "slot": 0,
          "offset": 6,
          "bytes": 26
        }
      ],
      "ICommittees.Enrolment": [
        {
          "label": "stake",
          "slot": 0,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "slot",
          "slot": 0,
          "offset": 12,
          "bytes": 4
        },
        {
          "label": "places",
          "slot": 0,
          "offset": 16,
          "bytes": 4
        },
        {
          "label": "active",
          "slot": 0,
          "offset": 20,
          "bytes": 1
        },
        {
          "label": "releasableAt",
          "slot": 0,
          "offset": 21,
          "bytes": 6
        }
      ],
      "ICommittees.Place": [
        {
          "label": "reviewer",
          "slot": 0,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "votes",
          "slot": 0,
          "offset": 20,
          "bytes": 2
        },
        {
          "label": "choice",
          "slot": 0,
          "offset": 22,
          "bytes": 1
        },
        {
          "label": "commitment",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        }
      ],
      "ICommittees.Round": [
        {
          "label": "appellant",
          "slot": 0,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "votes",
          "slot": 0,
          "offset": 20,
          "bytes": 2
        },
        {
          "label": "verdict",
          "slot": 0,
          "offset": 22,
          "bytes": 1
        },
        {
          "label": "places",
          "slot": 0,
          "offset": 23,
          "bytes": 1
        },
        {
          "label": "committed",
          "slot": 0,
          "offset": 24,
          "bytes": 1
        },
        {
          "label": "revealed",
          "slot": 0,
          "offset": 25,
          "bytes": 1
        },
        {
          "label": "drawBlock",
          "slot": 0,
          "offset": 26,
          "bytes": 6
        },
        {
          "label": "drawBy",
          "slot": 1,
          "offset": 0,
          "bytes": 6
        },
        {
          "label": "commitEnds",
          "slot": 1,
          "offset": 6,
          "bytes": 6
        },
        {
          "label": "revealEnds",
          "slot": 1,
          "offset": 12,
          "bytes": 6
        },
        {
          "label": "appealEnds",
          "slot": 1,
          "offset": 18,
          "bytes": 6
        }
      ],
      "ICommittees.Terms": [
        {
          "label": "commitWindow",
          "slot": 0,
          "offset": 0,
          "bytes": 4
        },
        {
          "label": "revealWindow",
          "slot": 0,
          "offset": 4,
          "bytes": 4
        },
        {
          "label": "appealWindow",
          "slot": 0,
          "offset": 8,
          "bytes": 4
        },
        {
          "label": "penalty",
          "slot": 0,
          "offset": 12,
          "bytes": 12
        },
        {
          "label": "leastStake",
          "slot": 1,
          "offset": 0,
          "bytes": 12
        }
      ],
      "Checkpoints.Trace208": [
        {
          "label": "_checkpoints",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        }
      ],
      "WeightTree.Tree": [
        {
          "label": "slots",
          "slot": 0,
          "offset": 0,
          "bytes": 4
        },
        {
          "label": "sums",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "root",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        }
      ]
    }
  },
  "Reputation": {
    "storage": [],
    "structs": {}
  },
  "Fees": {
    "storage": [
      {
        "label": "_authority",
        "slot": 0,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_consumingSchedule",
        "slot": 0,
        "offset": 20,
        "bytes": 1
      },
      {
        "label": "_count",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_payments",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "IFees.Payment": [
        {
          "label": "payer",
          "slot": 0,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "amount",
          "slot": 0,
          "offset": 20,
          "bytes": 12
        },
        {
          "label": "provider",
          "slot": 1,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "use",
          "slot": 1,
          "offset": 20,
          "bytes": 1
        },
        {
          "label": "policyId",
          "slot": 1,
          "offset": 21,
          "bytes": 4
        },
        {
          "label": "paidAt",
          "slot": 1,
          "offset": 25,
          "bytes": 6
        },
        {
          "label": "subject",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "terms",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        }
      ]
    }
  },
  "Operators": {
    "storage": [],
    "structs": {}
  },
  "Jobs": {
    "storage": [
      {
        "label": "_nameFallback",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_versionFallback",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_terms",
        "slot": 2,
        "offset": 0,
        "bytes": 64
      },
      {
        "label": "_jobCount",
        "slot": 4,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_disputeCount",
        "slot": 5,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_jobs",
        "slot": 6,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_disputes",
        "slot": 7,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_disputeOfCase",
        "slot": 8,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_disputeOf",
        "slot": 9,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_jobOfRun",
        "slot": 10,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_used",
        "slot": 11,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_standings",
        "slot": 12,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_credit",
        "slot": 13,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "IJobs.Dispute": [
        {
          "label": "challenger",
          "slot": 0,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "bond",
          "slot": 0,
          "offset": 20,
          "bytes": 12
        },
        {
          "label": "jobId",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "caseId",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "judgeBy",
          "slot": 3,
          "offset": 0,
          "bytes": 6
        }
      ],
      "IJobs.Job": [
        {
          "label": "buyer",
          "slot": 0,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "price",
          "slot": 0,
          "offset": 20,
          "bytes": 12
        },
        {
          "label": "operator",
          "slot": 1,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "bond",
          "slot": 1,
          "offset": 20,
          "bytes": 12
        },
        {
          "label": "deadline",
          "slot": 2,
          "offset": 0,
          "bytes": 6
        },
        {
          "label": "deliverWithin",
          "slot": 2,
          "offset": 6,
          "bytes": 4
        },
        {
          "label": "disputes",
          "slot": 2,
          "offset": 10,
          "bytes": 4
        },
        {
          "label": "checkpoints",
          "slot": 2,
          "offset": 14,
          "bytes": 4
        },
        {
          "label": "state",
          "slot": 2,
          "offset": 18,
          "bytes": 1
        },
        {
          "label": "proof",
          "slot": 2,
          "offset": 19,
          "bytes": 1
        },
        {
          "label": "runId",
          "slot": 2,
          "offset": 20,
          "bytes": 8
        },
        {
          "label": "verifier",
          "slot": 3,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "modelId",
          "slot": 4,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "spec",
          "slot": 5,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "result",
          "slot": 6,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "checkpointRoot",
          "slot": 7,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "releaseIds",
          "slot": 8,
          "offset": 0,
          "bytes": 32
        }
      ],
      "IJobs.Standing": [
        {
          "label": "openValue",
          "slot": 0,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "open",
          "slot": 0,
          "offset": 12,
          "bytes": 4
        },
        {
          "label": "paid",
          "slot": 0,
          "offset": 16,
          "bytes": 4
        },
        {
          "label": "late",
          "slot": 0,
          "offset": 20,
          "bytes": 4
        },
        {
          "label": "missed",
          "slot": 0,
          "offset": 24,
          "bytes": 4
        },
        {
          "label": "refuted",
          "slot": 0,
          "offset": 28,
          "bytes": 4
        }
      ],
      "IJobs.Terms": [
        {
          "label": "window",
          "slot": 0,
          "offset": 0,
          "bytes": 6
        },
        {
          "label": "judgeWithin",
          "slot": 0,
          "offset": 6,
          "bytes": 6
        },
        {
          "label": "lateBps",
          "slot": 0,
          "offset": 12,
          "bytes": 2
        },
        {
          "label": "judgedBps",
          "slot": 0,
          "offset": 14,
          "bytes": 2
        },
        {
          "label": "challengeBps",
          "slot": 0,
          "offset": 16,
          "bytes": 2
        },
        {
          "label": "leastChallenge",
          "slot": 0,
          "offset": 18,
          "bytes": 12
        },
        {
          "label": "domain",
          "slot": 1,
          "offset": 0,
          "bytes": 4
        },
        {
          "label": "panel",
          "slot": 1,
          "offset": 4,
          "bytes": 2
        }
      ]
    }
  },
  "Hosting": {
    "storage": [
      {
        "label": "_authority",
        "slot": 0,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_consumingSchedule",
        "slot": 0,
        "offset": 20,
        "bytes": 1
      },
      {
        "label": "price",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_leases",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "IHosting.Lease": [
        {
          "label": "size",
          "slot": 0,
          "offset": 0,
          "bytes": 8
        },
        {
          "label": "paidUntil",
          "slot": 0,
          "offset": 8,
          "bytes": 6
        }
      ]
    }
  },
  "DataAccess": {
    "storage": [
      {
        "label": "_expiries",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {}
  },
  "BatchSettlement": {
    "storage": [
      {
        "label": "_nameFallback",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_versionFallback",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_channels",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_withdrawals",
        "slot": 3,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_refundNonces",
        "slot": 4,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_receivers",
        "slot": 5,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "BatchSettlement.Channel": [
        {
          "label": "balance",
          "slot": 0,
          "offset": 0,
          "bytes": 16
        },
        {
          "label": "totalClaimed",
          "slot": 0,
          "offset": 16,
          "bytes": 16
        }
      ],
      "BatchSettlement.Receiver": [
        {
          "label": "totalClaimed",
          "slot": 0,
          "offset": 0,
          "bytes": 16
        },
        {
          "label": "totalSettled",
          "slot": 0,
          "offset": 16,
          "bytes": 16
        }
      ],
      "BatchSettlement.Withdrawal": [
        {
          "label": "amount",
          "slot": 0,
          "offset": 0,
          "bytes": 16
        },
        {
          "label": "initiatedAt",
          "slot": 0,
          "offset": 16,
          "bytes": 5
        }
      ]
    }
  },
  "ERC3009DepositCollector": {
    "storage": [],
    "structs": {}
  },
  "Permit2": {
    "storage": [
      {
        "label": "_usedNonces",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {}
  },
  "Permit2DepositCollector": {
    "storage": [],
    "structs": {}
  },
  "ExactPermit2Proxy": {
    "storage": [],
    "structs": {}
  },
  "UptoPermit2Proxy": {
    "storage": [],
    "structs": {}
  },
  "Disputes": {
    "storage": [
      {
        "label": "punished",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {}
  },
  "Availability": {
    "storage": [
      {
        "label": "_questions",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_credit",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "IAvailability.Question": [
        {
          "label": "asker",
          "slot": 0,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "deadline",
          "slot": 0,
          "offset": 20,
          "bytes": 6
        },
        {
          "label": "finalisableAt",
          "slot": 0,
          "offset": 26,
          "bytes": 6
        },
        {
          "label": "answered",
          "slot": 1,
          "offset": 0,
          "bytes": 1
        }
      ]
    }
  },
  "Bisection": {
    "storage": [
      {
        "label": "_authority",
        "slot": 0,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_consumingSchedule",
        "slot": 0,
        "offset": 20,
        "bytes": 1
      },
      {
        "label": "runCount",
        "slot": 0,
        "offset": 21,
        "bytes": 8
      },
      {
        "label": "gameCount",
        "slot": 1,
        "offset": 0,
        "bytes": 8
      },
      {
        "label": "_runs",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_games",
        "slot": 3,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_admitted",
        "slot": 4,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_challenged",
        "slot": 5,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_proven",
        "slot": 6,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_gameOf",
        "slot": 7,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_credit",
        "slot": 8,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "IBisection.Game": [
        {
          "label": "node",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "runId",
          "slot": 1,
          "offset": 0,
          "bytes": 8
        },
        {
          "label": "offset",
          "slot": 1,
          "offset": 8,
          "bytes": 3
        },
        {
          "label": "count",
          "slot": 1,
          "offset": 11,
          "bytes": 3
        },
        {
          "label": "step",
          "slot": 1,
          "offset": 14,
          "bytes": 3
        },
        {
          "label": "defenderLeft",
          "slot": 1,
          "offset": 17,
          "bytes": 4
        },
        {
          "label": "challengerLeft",
          "slot": 1,
          "offset": 21,
          "bytes": 4
        },
        {
          "label": "movedAt",
          "slot": 1,
          "offset": 25,
          "bytes": 6
        },
        {
          "label": "phase",
          "slot": 1,
          "offset": 31,
          "bytes": 1
        },
        {
          "label": "challenger",
          "slot": 2,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "bond",
          "slot": 2,
          "offset": 20,
          "bytes": 12
        },
        {
          "label": "traceRoot",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "traceInitial",
          "slot": 4,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "caseId",
          "slot": 5,
          "offset": 0,
          "bytes": 32
        }
      ],
      "IBisection.Run": [
        {
          "label": "defender",
          "slot": 0,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "bond",
          "slot": 0,
          "offset": 20,
          "bytes": 12
        },
        {
          "label": "verifier",
          "slot": 1,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "steps",
          "slot": 1,
          "offset": 20,
          "bytes": 4
        },
        {
          "label": "nodes",
          "slot": 1,
          "offset": 24,
          "bytes": 4
        },
        {
          "label": "liveGames",
          "slot": 1,
          "offset": 28,
          "bytes": 4
        },
        {
          "label": "openUntil",
          "slot": 2,
          "offset": 0,
          "bytes": 6
        },
        {
          "label": "status",
          "slot": 2,
          "offset": 6,
          "bytes": 1
        },
        {
          "label": "program",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "initial",
          "slot": 4,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "outcome",
          "slot": 5,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "root",
          "slot": 6,
          "offset": 0,
          "bytes": 32
        }
      ]
    }
  },
  "ScoreVerifier": {
    "storage": [],
    "structs": {}
  },
  "ShareVerifier": {
    "storage": [],
    "structs": {}
  },
  "SumVerifier": {
    "storage": [],
    "structs": {}
  },
  "Parameters": {
    "storage": [],
    "structs": {}
  },
  "Treasury": {
    "storage": [
      {
        "label": "_authority",
        "slot": 0,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_consumingSchedule",
        "slot": 0,
        "offset": 20,
        "bytes": 1
      }
    ],
    "structs": {}
  },
  "Chamber": {
    "storage": [
      {
        "label": "_objections",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "Chamber.Objections": [
        {
          "label": "weight",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "delayedUntil",
          "slot": 1,
          "offset": 0,
          "bytes": 6
        },
        {
          "label": "objected",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        }
      ]
    }
  },
  "OpenGovernor": {
    "storage": [
      {
        "label": "_nameFallback",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_versionFallback",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_nonces",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_name",
        "slot": 3,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_proposals",
        "slot": 4,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_governanceCall",
        "slot": 5,
        "offset": 0,
        "bytes": 64
      },
      {
        "label": "_proposalThreshold",
        "slot": 7,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_votingDelay",
        "slot": 8,
        "offset": 0,
        "bytes": 6
      },
      {
        "label": "_votingPeriod",
        "slot": 8,
        "offset": 6,
        "bytes": 4
      },
      {
        "label": "_proposalVotes",
        "slot": 9,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_quorumNumeratorHistory",
        "slot": 10,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_voteExtension",
        "slot": 11,
        "offset": 0,
        "bytes": 6
      },
      {
        "label": "_extendedDeadlines",
        "slot": 12,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_timelock",
        "slot": 13,
        "offset": 0,
        "bytes": 20
      },
      {
        "label": "_timelockIds",
        "slot": 14,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "DoubleEndedQueue.Bytes32Deque": [
        {
          "label": "_begin",
          "slot": 0,
          "offset": 0,
          "bytes": 16
        },
        {
          "label": "_end",
          "slot": 0,
          "offset": 16,
          "bytes": 16
        },
        {
          "label": "_data",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        }
      ],
      "Checkpoints.Checkpoint208": [
        {
          "label": "_key",
          "slot": 0,
          "offset": 0,
          "bytes": 6
        },
        {
          "label": "_value",
          "slot": 0,
          "offset": 6,
          "bytes": 26
        }
      ],
      "Governor.ProposalCore": [
        {
          "label": "proposer",
          "slot": 0,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "voteStart",
          "slot": 0,
          "offset": 20,
          "bytes": 6
        },
        {
          "label": "voteDuration",
          "slot": 0,
          "offset": 26,
          "bytes": 4
        },
        {
          "label": "executed",
          "slot": 0,
          "offset": 30,
          "bytes": 1
        },
        {
          "label": "canceled",
          "slot": 0,
          "offset": 31,
          "bytes": 1
        },
        {
          "label": "etaSeconds",
          "slot": 1,
          "offset": 0,
          "bytes": 6
        }
      ],
      "GovernorCountingSimple.ProposalVote": [
        {
          "label": "againstVotes",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "forVotes",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "abstainVotes",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "hasVoted",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        }
      ],
      "Checkpoints.Trace208": [
        {
          "label": "_checkpoints",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        }
      ]
    }
  },
  "OpenCircle": {
    "storage": [
      {
        "label": "_roundCount",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_projectCount",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_rounds",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_committees",
        "slot": 3,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_placeOf",
        "slot": 4,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_admitted",
        "slot": 5,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_coordination",
        "slot": 6,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_ballots",
        "slot": 7,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_projects",
        "slot": 8,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_milestones",
        "slot": 9,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_endorsed",
        "slot": 10,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_donors",
        "slot": 11,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_donorPlace",
        "slot": 12,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_appealed",
        "slot": 13,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_credit",
        "slot": 14,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_seeds",
        "slot": 15,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "OpenCircle.Donor": [
        {
          "label": "account",
          "slot": 0,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "amount",
          "slot": 0,
          "offset": 20,
          "bytes": 12
        }
      ],
      "IOpenCircle.Milestone": [
        {
          "label": "amount",
          "slot": 0,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "deadline",
          "slot": 0,
          "offset": 12,
          "bytes": 6
        },
        {
          "label": "criteria",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        }
      ],
      "IOpenCircle.Project": [
        {
          "label": "roundId",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "owner",
          "slot": 1,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "status",
          "slot": 1,
          "offset": 20,
          "bytes": 1
        },
        {
          "label": "current",
          "slot": 1,
          "offset": 21,
          "bytes": 1
        },
        {
          "label": "deliveredAt",
          "slot": 1,
          "offset": 22,
          "bytes": 6
        },
        {
          "label": "recipient",
          "slot": 2,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "budget",
          "slot": 2,
          "offset": 20,
          "bytes": 12
        },
        {
          "label": "paid",
          "slot": 3,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "donated",
          "slot": 3,
          "offset": 12,
          "bytes": 12
        },
        {
          "label": "weight",
          "slot": 4,
          "offset": 0,
          "bytes": 16
        },
        {
          "label": "caseId",
          "slot": 5,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "evidence",
          "slot": 6,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "metadata",
          "slot": 7,
          "offset": 0,
          "bytes": 32
        }
      ],
      "IOpenCircle.Round": [
        {
          "label": "terms",
          "slot": 0,
          "offset": 0,
          "bytes": 160
        },
        {
          "label": "opener",
          "slot": 5,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "pool",
          "slot": 5,
          "offset": 20,
          "bytes": 12
        },
        {
          "label": "reserved",
          "slot": 6,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "weight",
          "slot": 6,
          "offset": 12,
          "bytes": 16
        },
        {
          "label": "snapshot",
          "slot": 7,
          "offset": 0,
          "bytes": 6
        },
        {
          "label": "ballots",
          "slot": 7,
          "offset": 6,
          "bytes": 2
        },
        {
          "label": "closed",
          "slot": 7,
          "offset": 8,
          "bytes": 1
        }
      ],
      "IOpenCircle.Terms": [
        {
          "label": "kind",
          "slot": 0,
          "offset": 0,
          "bytes": 1
        },
        {
          "label": "threshold",
          "slot": 0,
          "offset": 1,
          "bytes": 1
        },
        {
          "label": "capBps",
          "slot": 0,
          "offset": 2,
          "bytes": 2
        },
        {
          "label": "applyUntil",
          "slot": 0,
          "offset": 4,
          "bytes": 6
        },
        {
          "label": "endsAt",
          "slot": 0,
          "offset": 10,
          "bytes": 6
        },
        {
          "label": "votePeriod",
          "slot": 0,
          "offset": 16,
          "bytes": 6
        },
        {
          "label": "minStake",
          "slot": 1,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "minDonation",
          "slot": 1,
          "offset": 12,
          "bytes": 12
        },
        {
          "label": "pairBound",
          "slot": 2,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "residue",
          "slot": 2,
          "offset": 12,
          "bytes": 20
        },
        {
          "label": "cohort",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "metadata",
          "slot": 4,
          "offset": 0,
          "bytes": 32
        }
      ]
    }
  },
  "SeedAgreement": {
    "storage": [
      {
        "label": "_state",
        "slot": 0,
        "offset": 0,
        "bytes": 1
      },
      {
        "label": "_maturesAt",
        "slot": 0,
        "offset": 1,
        "bytes": 6
      },
      {
        "label": "_raised",
        "slot": 0,
        "offset": 7,
        "bytes": 12
      },
      {
        "label": "_repaid",
        "slot": 0,
        "offset": 19,
        "bytes": 12
      },
      {
        "label": "_forBuilder",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_paidToFunders",
        "slot": 2,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_positions",
        "slot": 3,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "ISeedAgreement.Position": [
        {
          "label": "funder",
          "slot": 0,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "start",
          "slot": 0,
          "offset": 20,
          "bytes": 12
        },
        {
          "label": "end",
          "slot": 1,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "withdrawn",
          "slot": 1,
          "offset": 12,
          "bytes": 12
        }
      ]
    }
  },
  "AgentIdentity": {
    "storage": [],
    "structs": {}
  },
  "AgentValidation": {
    "storage": [],
    "structs": {}
  },
  "AgentStake": {
    "storage": [],
    "structs": {}
  },
  "AgentGuard": {
    "storage": [
      {
        "label": "_nameFallback",
        "slot": 0,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_versionFallback",
        "slot": 1,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_insurance",
        "slot": 2,
        "offset": 0,
        "bytes": 12
      },
      {
        "label": "_reserved",
        "slot": 2,
        "offset": 12,
        "bytes": 12
      },
      {
        "label": "_agents",
        "slot": 3,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_mandates",
        "slot": 4,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_heads",
        "slot": 5,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_payees",
        "slot": 6,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_paid",
        "slot": 7,
        "offset": 0,
        "bytes": 32
      },
      {
        "label": "_credit",
        "slot": 8,
        "offset": 0,
        "bytes": 32
      }
    ],
    "structs": {
      "IAgentGuard.Agent": [
        {
          "label": "pool",
          "slot": 0,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "funds",
          "slot": 0,
          "offset": 20,
          "bytes": 12
        },
        {
          "label": "cover",
          "slot": 1,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "coveredUntil",
          "slot": 1,
          "offset": 12,
          "bytes": 6
        },
        {
          "label": "mandates",
          "slot": 1,
          "offset": 18,
          "bytes": 8
        }
      ],
      "IAgentGuard.Mandate": [
        {
          "label": "key",
          "slot": 0,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "since",
          "slot": 0,
          "offset": 20,
          "bytes": 6
        },
        {
          "label": "endedAt",
          "slot": 0,
          "offset": 26,
          "bytes": 6
        },
        {
          "label": "perPayment",
          "slot": 1,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "perPeriod",
          "slot": 1,
          "offset": 12,
          "bytes": 12
        },
        {
          "label": "period",
          "slot": 1,
          "offset": 24,
          "bytes": 4
        },
        {
          "label": "listedOnly",
          "slot": 1,
          "offset": 28,
          "bytes": 1
        },
        {
          "label": "fault",
          "slot": 1,
          "offset": 29,
          "bytes": 1
        },
        {
          "label": "spent",
          "slot": 2,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "window",
          "slot": 2,
          "offset": 12,
          "bytes": 6
        },
        {
          "label": "expiresAt",
          "slot": 2,
          "offset": 18,
          "bytes": 6
        },
        {
          "label": "seq",
          "slot": 2,
          "offset": 24,
          "bytes": 8
        }
      ],
      "AgentGuard.Payee": [
        {
          "label": "perPeriod",
          "slot": 0,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "spent",
          "slot": 0,
          "offset": 12,
          "bytes": 12
        },
        {
          "label": "window",
          "slot": 0,
          "offset": 24,
          "bytes": 6
        },
        {
          "label": "listed",
          "slot": 0,
          "offset": 30,
          "bytes": 1
        }
      ]
    }
  },
  "StorageLayouts": {
    "storage": [
      {
        "label": "_datanets",
        "slot": 0,
        "offset": 0,
        "bytes": 384
      },
      {
        "label": "_models",
        "slot": 12,
        "offset": 0,
        "bytes": 128
      },
      {
        "label": "_parameters",
        "slot": 16,
        "offset": 0,
        "bytes": 64
      },
      {
        "label": "_licences",
        "slot": 18,
        "offset": 0,
        "bytes": 64
      },
      {
        "label": "_operators",
        "slot": 20,
        "offset": 0,
        "bytes": 160
      },
      {
        "label": "_agentIdentity",
        "slot": 25,
        "offset": 0,
        "bytes": 96
      },
      {
        "label": "_agentValidation",
        "slot": 28,
        "offset": 0,
        "bytes": 128
      },
      {
        "label": "_reputation",
        "slot": 32,
        "offset": 0,
        "bytes": 160
      }
    ],
    "structs": {
      "AgentIdentity.AgentIdentityStorage": [
        {
          "label": "count",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "wallets",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "metadata",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        }
      ],
      "AgentValidation.AgentValidationStorage": [
        {
          "label": "validations",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "byAgent",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "byValidator",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "tallies",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        }
      ],
      "IDatanets.Batch": [
        {
          "label": "root",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "metadata",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "datanetId",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "contributor",
          "slot": 3,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "bond",
          "slot": 3,
          "offset": 20,
          "bytes": 12
        },
        {
          "label": "size",
          "slot": 4,
          "offset": 0,
          "bytes": 8
        },
        {
          "label": "count",
          "slot": 4,
          "offset": 8,
          "bytes": 4
        },
        {
          "label": "contributedAt",
          "slot": 4,
          "offset": 12,
          "bytes": 6
        },
        {
          "label": "tombstoned",
          "slot": 4,
          "offset": 18,
          "bytes": 1
        },
        {
          "label": "erasure",
          "slot": 4,
          "offset": 19,
          "bytes": 1
        },
        {
          "label": "verdict",
          "slot": 4,
          "offset": 20,
          "bytes": 1
        },
        {
          "label": "openReports",
          "slot": 4,
          "offset": 21,
          "bytes": 2
        },
        {
          "label": "caseId",
          "slot": 4,
          "offset": 23,
          "bytes": 8
        }
      ],
      "Operators.Beats": [
        {
          "label": "periods",
          "slot": 0,
          "offset": 0,
          "bytes": 8
        },
        {
          "label": "beats",
          "slot": 0,
          "offset": 8,
          "bytes": 8
        }
      ],
      "IOperators.Benchmark": [
        {
          "label": "trainingRate",
          "slot": 0,
          "offset": 0,
          "bytes": 8
        },
        {
          "label": "answerRate",
          "slot": 0,
          "offset": 8,
          "bytes": 8
        },
        {
          "label": "measuredAt",
          "slot": 0,
          "offset": 16,
          "bytes": 6
        },
        {
          "label": "evidence",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        }
      ],
      "Reputation.Case": [
        {
          "label": "domain",
          "slot": 0,
          "offset": 0,
          "bytes": 4
        },
        {
          "label": "epochId",
          "slot": 0,
          "offset": 4,
          "bytes": 8
        },
        {
          "label": "account",
          "slot": 0,
          "offset": 12,
          "bytes": 20
        },
        {
          "label": "by",
          "slot": 1,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "score",
          "slot": 2,
          "offset": 0,
          "bytes": 16
        },
        {
          "label": "corrected",
          "slot": 2,
          "offset": 16,
          "bytes": 16
        }
      ],
      "IDatanets.Case": [
        {
          "label": "batchId",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "fault",
          "slot": 1,
          "offset": 0,
          "bytes": 1
        },
        {
          "label": "reporter",
          "slot": 1,
          "offset": 1,
          "bytes": 20
        }
      ],
      "Checkpoints.Checkpoint208": [
        {
          "label": "_key",
          "slot": 0,
          "offset": 0,
          "bytes": 6
        },
        {
          "label": "_value",
          "slot": 0,
          "offset": 6,
          "bytes": 26
        }
      ],
      "IDatanets.Datanet": [
        {
          "label": "licence",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "metadata",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "batchBond",
          "slot": 2,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "mode",
          "slot": 2,
          "offset": 12,
          "bytes": 1
        },
        {
          "label": "createdAt",
          "slot": 2,
          "offset": 13,
          "bytes": 6
        },
        {
          "label": "liveBatches",
          "slot": 2,
          "offset": 19,
          "bytes": 4
        },
        {
          "label": "name",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "accessPrice",
          "slot": 4,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "reviewDomain",
          "slot": 4,
          "offset": 12,
          "bytes": 4
        },
        {
          "label": "panel",
          "slot": 4,
          "offset": 16,
          "bytes": 2
        },
        {
          "label": "passMark",
          "slot": 4,
          "offset": 18,
          "bytes": 2
        },
        {
          "label": "examiner",
          "slot": 5,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "exam",
          "slot": 6,
          "offset": 0,
          "bytes": 32
        }
      ],
      "Datanets.DatanetsStorage": [
        {
          "label": "datanetCount",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "batchCount",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "releaseCount",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "datanets",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "batches",
          "slot": 4,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "releases",
          "slot": 5,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "batchOf",
          "slot": 6,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "allowed",
          "slot": 7,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "cases",
          "slot": 8,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "credit",
          "slot": 9,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "passedUntil",
          "slot": 10,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "usedPasses",
          "slot": 11,
          "offset": 0,
          "bytes": 32
        }
      ],
      "Reputation.Domain": [
        {
          "label": "last",
          "slot": 0,
          "offset": 0,
          "bytes": 8
        },
        {
          "label": "pending",
          "slot": 0,
          "offset": 8,
          "bytes": 8
        },
        {
          "label": "finals",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        }
      ],
      "IScoreRegistry.Epoch": [
        {
          "label": "root",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "data",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "total",
          "slot": 2,
          "offset": 0,
          "bytes": 16
        },
        {
          "label": "counted",
          "slot": 2,
          "offset": 16,
          "bytes": 16
        },
        {
          "label": "scorekeeper",
          "slot": 3,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "bond",
          "slot": 3,
          "offset": 20,
          "bytes": 12
        },
        {
          "label": "computedAt",
          "slot": 4,
          "offset": 0,
          "bytes": 6
        },
        {
          "label": "finalisableAt",
          "slot": 4,
          "offset": 6,
          "bytes": 6
        },
        {
          "label": "finalisedAt",
          "slot": 4,
          "offset": 12,
          "bytes": 6
        },
        {
          "label": "halfLife",
          "slot": 4,
          "offset": 18,
          "bytes": 4
        },
        {
          "label": "earningsShare",
          "slot": 4,
          "offset": 22,
          "bytes": 2
        },
        {
          "label": "openChallenges",
          "slot": 4,
          "offset": 24,
          "bytes": 4
        },
        {
          "label": "state",
          "slot": 4,
          "offset": 28,
          "bytes": 1
        }
      ],
      "Licences.LicencesStorage": [
        {
          "label": "terms",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "registered",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        }
      ],
      "IModels.Model": [
        {
          "label": "parentId",
          "slot": 0,
          "offset": 0,
          "bytes": 16
        },
        {
          "label": "baseId",
          "slot": 0,
          "offset": 16,
          "bytes": 16
        },
        {
          "label": "digest",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "descriptor",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "checkpointRoot",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "indexRoot",
          "slot": 4,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "audit",
          "slot": 5,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "basePrice",
          "slot": 6,
          "offset": 0,
          "bytes": 12
        },
        {
          "label": "tokenPrice",
          "slot": 6,
          "offset": 12,
          "bytes": 12
        },
        {
          "label": "kind",
          "slot": 6,
          "offset": 24,
          "bytes": 1
        },
        {
          "label": "retired",
          "slot": 6,
          "offset": 25,
          "bytes": 1
        },
        {
          "label": "registeredAt",
          "slot": 6,
          "offset": 26,
          "bytes": 6
        },
        {
          "label": "metadata",
          "slot": 7,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "name",
          "slot": 8,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "releaseIds",
          "slot": 9,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "parents",
          "slot": 10,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "previousId",
          "slot": 11,
          "offset": 0,
          "bytes": 16
        },
        {
          "label": "lineId",
          "slot": 11,
          "offset": 16,
          "bytes": 12
        },
        {
          "label": "version",
          "slot": 11,
          "offset": 28,
          "bytes": 4
        },
        {
          "label": "licences",
          "slot": 12,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "terms",
          "slot": 13,
          "offset": 0,
          "bytes": 128
        }
      ],
      "Models.ModelsStorage": [
        {
          "label": "count",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "models",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "operators",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "latest",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        }
      ],
      "IOperators.Operator": [
        {
          "label": "status",
          "slot": 0,
          "offset": 0,
          "bytes": 1
        },
        {
          "label": "bond",
          "slot": 0,
          "offset": 1,
          "bytes": 12
        },
        {
          "label": "registeredAt",
          "slot": 0,
          "offset": 13,
          "bytes": 6
        },
        {
          "label": "profile",
          "slot": 1,
          "offset": 0,
          "bytes": 96
        },
        {
          "label": "benchmark",
          "slot": 4,
          "offset": 0,
          "bytes": 64
        }
      ],
      "Operators.OperatorsStorage": [
        {
          "label": "terms",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "operators",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "posted",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "counted",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "beats",
          "slot": 4,
          "offset": 0,
          "bytes": 32
        }
      ],
      "IParameters.Parameter": [
        {
          "label": "value",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "min",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "max",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "unit",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "description",
          "slot": 4,
          "offset": 0,
          "bytes": 32
        }
      ],
      "Parameters.ParametersStorage": [
        {
          "label": "keys",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "parameters",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        }
      ],
      "IModels.Parent": [
        {
          "label": "modelId",
          "slot": 0,
          "offset": 0,
          "bytes": 16
        },
        {
          "label": "share",
          "slot": 0,
          "offset": 16,
          "bytes": 2
        }
      ],
      "Operators.Posted": [
        {
          "label": "root",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "countableAt",
          "slot": 1,
          "offset": 0,
          "bytes": 6
        },
        {
          "label": "operators",
          "slot": 1,
          "offset": 6,
          "bytes": 4
        }
      ],
      "IOperators.Profile": [
        {
          "label": "endpoint",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "hardware",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "proofs",
          "slot": 2,
          "offset": 0,
          "bytes": 1
        },
        {
          "label": "tokenPrice",
          "slot": 2,
          "offset": 1,
          "bytes": 12
        },
        {
          "label": "leastPrice",
          "slot": 2,
          "offset": 13,
          "bytes": 12
        }
      ],
      "IDatanets.Release": [
        {
          "label": "root",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "manifest",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "datanetId",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "batchCount",
          "slot": 3,
          "offset": 0,
          "bytes": 4
        },
        {
          "label": "publishedAt",
          "slot": 3,
          "offset": 4,
          "bytes": 6
        }
      ],
      "Reputation.ReputationStorage": [
        {
          "label": "terms",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "domains",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "epochs",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "corrections",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "cases",
          "slot": 4,
          "offset": 0,
          "bytes": 32
        }
      ],
      "AgentValidation.Tally": [
        {
          "label": "count",
          "slot": 0,
          "offset": 0,
          "bytes": 8
        },
        {
          "label": "sum",
          "slot": 0,
          "offset": 8,
          "bytes": 16
        }
      ],
      "ILicences.Terms": [
        {
          "label": "id",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "textHash",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "territory",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "share",
          "slot": 3,
          "offset": 0,
          "bytes": 2
        },
        {
          "label": "expiry",
          "slot": 3,
          "offset": 2,
          "bytes": 6
        },
        {
          "label": "train",
          "slot": 3,
          "offset": 8,
          "bytes": 1
        },
        {
          "label": "derive",
          "slot": 3,
          "offset": 9,
          "bytes": 1
        },
        {
          "label": "commercial",
          "slot": 3,
          "offset": 10,
          "bytes": 1
        },
        {
          "label": "shareAlike",
          "slot": 3,
          "offset": 11,
          "bytes": 1
        },
        {
          "label": "attribution",
          "slot": 3,
          "offset": 12,
          "bytes": 1
        }
      ],
      "IOperators.Terms": [
        {
          "label": "bondBps",
          "slot": 0,
          "offset": 0,
          "bytes": 4
        },
        {
          "label": "listingBond",
          "slot": 0,
          "offset": 4,
          "bytes": 12
        }
      ],
      "IScoreRegistry.Terms": [
        {
          "label": "halfLife",
          "slot": 0,
          "offset": 0,
          "bytes": 4
        },
        {
          "label": "earningsShare",
          "slot": 0,
          "offset": 4,
          "bytes": 2
        },
        {
          "label": "window",
          "slot": 0,
          "offset": 6,
          "bytes": 4
        },
        {
          "label": "bond",
          "slot": 0,
          "offset": 10,
          "bytes": 12
        },
        {
          "label": "panel",
          "slot": 0,
          "offset": 22,
          "bytes": 2
        },
        {
          "label": "reviewDomain",
          "slot": 0,
          "offset": 24,
          "bytes": 4
        }
      ],
      "Checkpoints.Trace208": [
        {
          "label": "_checkpoints",
          "slot": 0,
          "offset": 0,
          "bytes": 32
        }
      ],
      "AgentValidation.Validation": [
        {
          "label": "validator",
          "slot": 0,
          "offset": 0,
          "bytes": 20
        },
        {
          "label": "response",
          "slot": 0,
          "offset": 20,
          "bytes": 1
        },
        {
          "label": "responded",
          "slot": 0,
          "offset": 21,
          "bytes": 1
        },
        {
          "label": "updatedAt",
          "slot": 0,
          "offset": 22,
          "bytes": 6
        },
        {
          "label": "agentId",
          "slot": 1,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "responseHash",
          "slot": 2,
          "offset": 0,
          "bytes": 32
        },
        {
          "label": "tag",
          "slot": 3,
          "offset": 0,
          "bytes": 32
        }
      ]
    }
  }
} as const
