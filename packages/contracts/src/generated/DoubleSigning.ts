// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const doubleSigningAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IStaking",
        "name": "staking_",
        "type": "address"
      },
      {
        "internalType": "contract IValidatorSet",
        "name": "validatorSet_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "manager",
        "type": "address"
      },
      {
        "internalType": "uint16",
        "name": "penaltyBps_",
        "type": "uint16"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AccessManagedInvalidAuthority",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "delay",
        "type": "uint32"
      }
    ],
    "name": "AccessManagedRequiredDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AccessManagedUnauthorized",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "least",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "most",
        "type": "uint16"
      }
    ],
    "name": "DoubleSigning_PenaltyOutOfBounds",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "DoubleSigning_SameBlock",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "height",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "oldest",
        "type": "uint256"
      }
    ],
    "name": "DoubleSigning_TooOld",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "first",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "second",
        "type": "address"
      }
    ],
    "name": "DoubleSigning_TwoSigners",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "keyAddress",
        "type": "address"
      }
    ],
    "name": "DoubleSigning_UnknownKey",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      }
    ],
    "name": "DoubleSigning_UnknownKind",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ECDSAInvalidSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "ECDSAInvalidSignatureLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "ECDSAInvalidSignatureS",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AuthorityUpdated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "height",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "round",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "slashed",
        "type": "uint256"
      }
    ],
    "name": "DoubleSigned",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "previous",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      }
    ],
    "name": "PenaltySet",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "authority",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "consensusId",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "isConsumingScheduledOp",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "penaltyBps",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "",
        "type": "uint16"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint8",
            "name": "kind",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "height",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "round",
            "type": "uint32"
          }
        ],
        "internalType": "struct CanonicalVote.Place",
        "name": "place",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "blockHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "partsHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "partsTotal",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "time",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "nanos",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "r",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "s",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "v",
            "type": "uint8"
          }
        ],
        "internalType": "struct CanonicalVote.Vote",
        "name": "first",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "blockHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "partsHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "partsTotal",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "time",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "nanos",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "r",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "s",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "v",
            "type": "uint8"
          }
        ],
        "internalType": "struct CanonicalVote.Vote",
        "name": "second",
        "type": "tuple"
      }
    ],
    "name": "report",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "slashed",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newAuthority",
        "type": "address"
      }
    ],
    "name": "setAuthority",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      }
    ],
    "name": "setPenalty",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint8",
            "name": "kind",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "height",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "round",
            "type": "uint32"
          }
        ],
        "internalType": "struct CanonicalVote.Place",
        "name": "place",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "blockHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "partsHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "partsTotal",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "time",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "nanos",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "r",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "s",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "v",
            "type": "uint8"
          }
        ],
        "internalType": "struct CanonicalVote.Vote",
        "name": "vote",
        "type": "tuple"
      }
    ],
    "name": "signedBytes",
    "outputs": [
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint8",
            "name": "kind",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "height",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "round",
            "type": "uint32"
          }
        ],
        "internalType": "struct CanonicalVote.Place",
        "name": "place",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "blockHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "partsHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "partsTotal",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "time",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "nanos",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "r",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "s",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "v",
            "type": "uint8"
          }
        ],
        "internalType": "struct CanonicalVote.Vote",
        "name": "vote",
        "type": "tuple"
      }
    ],
    "name": "signerOf",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "staking",
    "outputs": [
      {
        "internalType": "contract IStaking",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "validatorSet",
    "outputs": [
      {
        "internalType": "contract IValidatorSet",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "ValidatorSet_AlreadyTombstoned",
    "type": "error"
  }
] as const

export const doubleSigningInitCode =
  '0x60c060405234801561000f575f5ffd5b50604051611aa8380380611aa883398101604081905261002e91610190565b816100388161005e565b506001600160a01b03808516608052831660a052610055816100b1565b505050506101f2565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b606461ffff8216108015906100cc575061271061ffff821611155b81606461271090919261010d57604051630deeb7c960e21b815261ffff93841660048201529183166024830152909116604482015260640160405180910390fd5b50505f5460408051600160a81b90920461ffff9081168352841660208301527f8b46f71fcf3bf91af8ac89b0a2913507538fe159bfe02bb230ea88a6eac8304c92500160405180910390a15f805461ffff909216600160a81b0261ffff60a81b19909216919091179055565b6001600160a01b038116811461018d575f5ffd5b50565b5f5f5f5f608085870312156101a3575f5ffd5b84516101ae81610179565b60208601519094506101bf81610179565b60408601519093506101d081610179565b606086015190925061ffff811681146101e7575f5ffd5b939692955090935050565b60805160a0516118736102355f395f818161015c015261064b01525f818160af015281816104090152818161058a015281816106d7015261076e01526118735ff3fe608060405234801561000f575f5ffd5b50600436106100a6575f3560e01c80639426e2261161006e5780639426e2261461015757806396c62d701461017e578063b39f08ae14610191578063b6ab756a14610199578063bf7e214f146101ba578063ecfad9fd146101ca575f5ffd5b80634cf088d9146100aa57806357b8ed79146100ee578063731859c41461010e5780637a9e5e4b146101215780638fb3603714610136575b5f5ffd5b6100d17f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b6101016100fc3660046112c9565b6101f1565b6040516100e5919061132b565b6100d161011c3660046112c9565b61022a565b61013461012f366004611351565b6102e0565b005b61013e610358565b6040516001600160e01b031990911681526020016100e5565b6100d17f000000000000000000000000000000000000000000000000000000000000000081565b61013461018c366004611373565b61037a565b610101610391565b6101ac6101a7366004611394565b6103c0565b6040519081526020016100e5565b5f546001600160a01b03166100d1565b5f546101de90600160a81b900461ffff1681565b60405161ffff90911681526020016100e5565b606061022161020536859003850185611462565b610214368590038501856114da565b61021c610391565b61088b565b90505b92915050565b5f600161023a6020850185611562565b60ff161480610258575060026102536020850185611562565b60ff16145b6102656020850185611562565b9061028e576040516375ea605f60e01b815260ff90911660048201526024015b60405180910390fd5b506102216102c06102a436869003860186611462565b6102b3368690038601866114da565b6102bb610391565b6109d3565b6102d1610100850160e08601611562565b8460a001358560c00135610a34565b5f5433906001600160a01b031681146103165760405162d1953b60e31b81526001600160a01b0382166004820152602401610285565b816001600160a01b03163b5f0361034b576040516361798f2f60e11b81526001600160a01b0383166004820152602401610285565b61035482610a60565b5050565b5f8054600160a01b900460ff1661036e57505f90565b50638fb3603760e01b90565b610385335f36610ab3565b61038e81610ba9565b50565b606061039c46610c6d565b6040516020016103ac9190611592565b604051602081830303815290604052905090565b5f6103e86103d3368490038401846114da565b6103e2368690038601866114da565b90610cfd565b15610406576040516340612b5360e11b815260040160405180910390fd5b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166351127fca6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610463573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061048791906115b1565b65ffffffffffff1690505f81431161049f575f6104a9565b6104a982436115ea565b9050806104bc60408801602089016115fd565b67ffffffffffffffff1610156104d860408801602089016115fd565b82909161050a57604051631b7f27f360e21b815267ffffffffffffffff90921660048301526024820152604401610285565b50505f610517878761022a565b90505f610524888761022a565b905081816001600160a01b03828116908216146105675760405163082940cb60e11b81526001600160a01b03928316600482015291166024820152604401610285565b505060405163ec3be66f60e01b81526001600160a01b0383811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063ec3be66f90602401602060405180830381865afa1580156105d1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105f59190611616565b9050826001600160a01b03821661062b57604051632c28497160e21b81526001600160a01b039091166004820152602401610285565b50604051631776a28d60e01b81526001600160a01b0382811660048301527f00000000000000000000000000000000000000000000000000000000000000001690631776a28d906024015f604051808303815f87803b15801561068c575f5ffd5b505af115801561069e573d5f5f3e3d5ffd5b50505f805460405163e980f94560e01b81526001600160a01b0386811660048301529294506127109350600160a81b90910461ffff16917f0000000000000000000000000000000000000000000000000000000000000000169063e980f94590602401602060405180830381865afa15801561071c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107409190611631565b61074a9190611648565b610754919061165f565b604051633425286b60e01b81529091506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690633425286b906107a99085905f9086903390600401611692565b6020604051808303815f875af11580156107c5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107e99190611631565b9650336107fc60408c0160208d016115fd565b67ffffffffffffffff16836001600160a01b03167f57a0be86ba4921a44586972be2c5e2157ec07262ab910de85d2d86b73103eed08d604001602081019061084491906116f9565b8e5f0160208101906108569190611562565b6040805163ffffffff909316835260ff909116602083015281018c905260600160405180910390a45050505050509392505050565b60605f6108aa600860f81b856060015167ffffffffffffffff16610d36565b6108c2601060f81b866080015163ffffffff16610d36565b6040516020016108d3929190611712565b60405160208183030381529060405290505f6108f9600860f81b875f015160ff16610d36565b61090b601160f81b8860200151610d82565b610923601960f81b896040015163ffffffff16610d82565b61092c88610e2a565b61094b57610946601160f91b6109418a610e53565b610f11565b61095b565b60405180602001604052805f8152505b610969601560f91b87610f11565b610977601960f91b8a610f11565b60405160200161098c96959493929190611726565b60405160208183030381529060405290506109a78151610f48565b816040516020016109b9929190611712565b604051602081830303815290604052925050509392505050565b5f60026109e185858561088b565b6040516109ee9190611764565b602060405180830381855afa158015610a09573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610a2c9190611631565b949350505050565b5f5f5f5f610a4488888888610fb9565b925092509250610a548282611081565b50909695505050505050565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b5f5f610ae6610ac95f546001600160a01b031690565b8630610ad860045f898b61176f565b610ae191611796565b611139565b9150915081610ba25763ffffffff811615610b7f575f805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee90610b40908890889088906004016117ce565b5f604051808303815f87803b158015610b57575f5ffd5b505af1158015610b69573d5f5f3e3d5ffd5b50505f805460ff60a01b1916905550610ba29050565b60405162d1953b60e31b81526001600160a01b0386166004820152602401610285565b5050505050565b606461ffff821610801590610bc4575061271061ffff821611155b816064612710909192610c0157604051630deeb7c960e21b815261ffff938416600482015291831660248301529091166044820152606401610285565b50505f5460408051600160a81b90920461ffff9081168352841660208301527f8b46f71fcf3bf91af8ac89b0a2913507538fe159bfe02bb230ea88a6eac8304c92500160405180910390a15f805461ffff909216600160a81b0261ffff60a81b19909216919091179055565b60605f610c79836111cb565b60010190505f8167ffffffffffffffff811115610c9857610c986113d9565b6040519080825280601f01601f191660200182016040528015610cc2576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a8504945084610ccc57509392505050565b805182515f91148015610d17575081602001518360200151145b801561022157505060409081015191015163ffffffff90811691161490565b60608115610d6d5782610d4883610f48565b604051602001610d5992919061180d565b604051602081830303815290604052610221565b505060408051602081019091525f8152919050565b60608167ffffffffffffffff165f03610da9575060408051602081019091525f8152610224565b5f805b6008811015610de7578360ff1660088367ffffffffffffffff16901b17915060088467ffffffffffffffff16901c9350806001019050610dac565b506040516001600160f81b0319851660208201526001600160c01b031960c083901b16602182015260290160405160208183030381529060405291505092915050565b80515f90158015610e3d57506020820151155b80156102245750506040015163ffffffff161590565b60605f610e6e600860f81b846040015163ffffffff16610d36565b610ea1601260f81b8560200151604051602001610e8d91815260200190565b604051602081830303815290604052610f11565b604051602001610eb2929190611712565b60408051808303601f19018152828252855160208401529250610edb91600560f91b9101610e8d565b610ee9600960f91b83610f11565b604051602001610efa929190611712565b604051602081830303815290604052915050919050565b606082610f1e8351610f48565b83604051602001610f3193929190611828565b604051602081830303815290604052905092915050565b60605b607f821115610f8d578082607f1660801760f81b604051602001610f7092919061184f565b6040516020818303038152906040529050600782901c9150610f4b565b808260f81b604051602001610fa392919061184f565b6040516020818303038152906040529050919050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115610ff257505f91506003905082611077565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015611043573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661106e57505f925060019150829050611077565b92505f91508190505b9450945094915050565b5f8260038111156110945761109461167e565b0361109d575050565b60018260038111156110b1576110b161167e565b036110cf5760405163f645eedf60e01b815260040160405180910390fd5b60028260038111156110e3576110e361167e565b036111045760405163fce698f760e01b815260048101829052602401610285565b60038260038111156111185761111861167e565b03610354576040516335e2f38360e21b815260048101829052602401610285565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa156111c1575f516020805191945081901c150291505b5094509492505050565b5f8072184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b83106112095772184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b830492506040015b6d04ee2d6d415b85acef81000000008310611235576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc10000831061125357662386f26fc10000830492506010015b6305f5e100831061126b576305f5e100830492506008015b612710831061127f57612710830492506004015b60648310611291576064830492506002015b600a83106102245760010192915050565b5f606082840312156112b2575f5ffd5b50919050565b5f61010082840312156112b2575f5ffd5b5f5f61016083850312156112db575f5ffd5b6112e584846112a2565b91506112f484606085016112b8565b90509250929050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f61022160208301846112fd565b6001600160a01b038116811461038e575f5ffd5b5f60208284031215611361575f5ffd5b813561136c8161133d565b9392505050565b5f60208284031215611383575f5ffd5b813561ffff8116811461136c575f5ffd5b5f5f5f61026084860312156113a7575f5ffd5b6113b185856112a2565b92506113c085606086016112b8565b91506113d08561016086016112b8565b90509250925092565b634e487b7160e01b5f52604160045260245ffd5b604051610100810167ffffffffffffffff8111828210171561141d57634e487b7160e01b5f52604160045260245ffd5b60405290565b803560ff81168114611433575f5ffd5b919050565b803567ffffffffffffffff81168114611433575f5ffd5b803563ffffffff81168114611433575f5ffd5b5f6060828403128015611473575f5ffd5b506040516060810167ffffffffffffffff811182821017156114a357634e487b7160e01b5f52604160045260245ffd5b6040526114af83611423565b81526114bd60208401611438565b60208201526114ce6040840161144f565b60408201529392505050565b5f6101008284031280156114ec575f5ffd5b506114f56113ed565b823581526020808401359082015261150f6040840161144f565b604082015261152060608401611438565b60608201526115316080840161144f565b608082015260a0838101359082015260c0808401359082015261155660e08401611423565b60e08201529392505050565b5f60208284031215611572575f5ffd5b61022182611423565b5f81518060208401855e5f93019283525090919050565b6a6f70656e6c65646765722d60a81b81525f610221600b83018461157b565b5f602082840312156115c1575f5ffd5b815165ffffffffffff8116811461136c575f5ffd5b634e487b7160e01b5f52601160045260245ffd5b81810381811115610224576102246115d6565b5f6020828403121561160d575f5ffd5b61022182611438565b5f60208284031215611626575f5ffd5b815161136c8161133d565b5f60208284031215611641575f5ffd5b5051919050565b8082028115828204841417610224576102246115d6565b5f8261167957634e487b7160e01b5f52601260045260245ffd5b500490565b634e487b7160e01b5f52602160045260245ffd5b6001600160a01b038516815260a08101600785106116be57634e487b7160e01b5f52602160045260245ffd5b602082019490945260408101929092526001600160a01b031660608201526d646f75626c65207369676e696e6760901b608090910152919050565b5f60208284031215611709575f5ffd5b6102218261144f565b5f610a2c611720838661157b565b8461157b565b5f61175861172061175261174c611746611740878e61157b565b8c61157b565b8a61157b565b8861157b565b8661157b565b98975050505050505050565b5f610221828461157b565b5f5f8585111561177d575f5ffd5b83861115611789575f5ffd5b5050820193919092039150565b80356001600160e01b031981169060048410156117c7576001600160e01b0319600485900360031b81901b82161691505b5092915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b6001600160f81b0319831681525f610a2c600183018461157b565b6001600160f81b0319841681525f611846611720600184018661157b565b95945050505050565b5f61185a828561157b565b6001600160f81b0319939093168352505060010191905056'
