// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const tipsAbi = [
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
        "name": "purseCode",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "manager",
        "type": "address"
      },
      {
        "internalType": "uint16",
        "name": "shareBps",
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
    "inputs": [],
    "name": "FailedDeployment",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "balance",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "InsufficientBalance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "credit",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Tips_CreditTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "Tips_NotAPurse",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes20",
        "name": "id",
        "type": "bytes20"
      }
    ],
    "name": "Tips_NothingToShare",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Tips_PaymentFailed",
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
    "name": "Tips_ShareOutOfBounds",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes20",
        "name": "id",
        "type": "bytes20"
      }
    ],
    "name": "Tips_UnknownKey",
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
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "CreditWithdrawn",
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
    "name": "StakersShareSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes20",
        "name": "id",
        "type": "bytes20"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "toAccount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "toStakers",
        "type": "uint256"
      }
    ],
    "name": "TipsShared",
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
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "creditOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
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
    "inputs": [
      {
        "internalType": "bytes20",
        "name": "id",
        "type": "bytes20"
      }
    ],
    "name": "purseOf",
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
    "name": "setStakersShare",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes20",
        "name": "id",
        "type": "bytes20"
      }
    ],
    "name": "share",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "toAccount",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "toStakers",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "stakersShareBps",
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
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "stateMutability": "payable",
    "type": "receive"
  }
] as const

export const tipsInitCode =
  '0x60e060405234801561000f575f5ffd5b5060405161108b38038061108b83398101604081905261002e91610180565b8161003881610065565b506001600160a01b0380861660805284811660a052831660c05261005b816100b8565b50505050506101f7565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b805f61232861ffff83168110156100fd576040516318c8d9a760e01b815261ffff93841660048201529183166024830152909116604482015260640160405180910390fd5b50505f5460408051600160a81b90920461ffff9081168352841660208301527fdefc6418b594df5d1fdb45db0cc18833b75c68cf84f26ee268824d403ddeba9692500160405180910390a15f805461ffff909216600160a81b0261ffff60a81b19909216919091179055565b6001600160a01b038116811461017d575f5ffd5b50565b5f5f5f5f5f60a08688031215610194575f5ffd5b855161019f81610169565b60208701519095506101b081610169565b60408701519094506101c181610169565b60608701519093506101d281610169565b608087015190925061ffff811681146101e9575f5ffd5b809150509295509295909350565b60805160a05160c051610e556102365f395f81816104fd01526106af01525f818161025d015261031d01525f818161015101526105980152610e555ff3fe60806040526004361061009d575f3560e01c80638c42f4e9116100625780638c42f4e9146101ec5780638fb360371461021f5780639426e2261461024c5780639ae1a1a71461027f578063bf7e214f1461029e578063f3fef3a3146102ba575f5ffd5b80631f8b2bed146100e85780632a30988d146101075780634cf088d914610140578063758072501461018b5780637a9e5e4b146101cd575f5ffd5b366100e457335f8181526002602052604090205460ff166100e25760405163b92c69bd60e01b81526001600160a01b0390911660048201526024015b60405180910390fd5b005b5f5ffd5b3480156100f3575f5ffd5b506100e2610102366004610bb4565b6102d9565b348015610112575f5ffd5b50610126610121366004610bd5565b6102f0565b604080519283526020830191909152015b60405180910390f35b34801561014b575f5ffd5b506101737f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610137565b348015610196575f5ffd5b506101bf6101a5366004610c10565b6001600160a01b03165f9081526001602052604090205490565b604051908152602001610137565b3480156101d8575f5ffd5b506100e26101e7366004610c10565b61060f565b3480156101f7575f5ffd5b505f5461020c90600160a81b900461ffff1681565b60405161ffff9091168152602001610137565b34801561022a575f5ffd5b50610233610687565b6040516001600160e01b03199091168152602001610137565b348015610257575f5ffd5b506101737f000000000000000000000000000000000000000000000000000000000000000081565b34801561028a575f5ffd5b50610173610299366004610bd5565b6106a9565b3480156102a9575f5ffd5b505f546001600160a01b0316610173565b3480156102c5575f5ffd5b506100e26102d4366004610c2b565b6106e4565b6102e4335f3661081c565b6102ed81610912565b50565b60405163ac05a2f960e01b81526001600160601b0319821660048201525f90819081906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ac05a2f9906024015f60405180830381865afa158015610361573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526103889190810190610c69565b509050836001600160a01b0382166103c0576040516374b4be8360e01b81526001600160601b031990911660048201526024016100d9565b505f6103cb856106a9565b90506001600160a01b03811631858161040457604051630f91e4f560e11b81526001600160601b031990911660048201526024016100d9565b505f546127109061042090600160a81b900461ffff1683610d44565b61042a9190610d5b565b93506104368482610d7a565b6001600160a01b0384165f90815260016020526040812080549297508792909190610462908490610d8d565b909155505060408051868152602081018690526001600160a01b038516916001600160601b03198916917ffe2cd00546687a6cedd434e989736e526aca8cb88a3dc1efa72bba593f74bd87910160405180910390a36001600160a01b0382165f9081526002602052604090205460ff1661052e576001600160a01b0382165f908152600260205260409020805460ff1916600117905561052c7f00000000000000000000000000000000000000000000000000000000000000006001600160601b031988166109bf565b505b816001600160a01b031663f2a75fe46040518163ffffffff1660e01b81526004016020604051808303815f875af115801561056b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061058f9190610da0565b508315610607577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663b60d4288856040518263ffffffff1660e01b81526004015f604051808303818588803b1580156105ef575f5ffd5b505af1158015610601573d5f5f3e3d5ffd5b50505050505b505050915091565b5f5433906001600160a01b031681146106455760405162d1953b60e31b81526001600160a01b03821660048201526024016100d9565b816001600160a01b03163b5f0361067a576040516361798f2f60e11b81526001600160a01b03831660048201526024016100d9565b610683826109d2565b5050565b5f8054600160a01b900460ff1661069d57505f90565b50638fb3603760e01b90565b5f6106de7f00000000000000000000000000000000000000000000000000000000000000006001600160601b03198416610a25565b92915050565b335f81815260016020526040902054908183818111156107305760405163163a602560e31b81526001600160a01b039093166004840152602483019190915260448201526064016100d9565b505050818161073f9190610d7a565b335f8181526001602090815260409182902093909355518481526001600160a01b038616927f52fc0f9d902f33823a83590d3549f63f5492a0df5c6b6db8dee20deb94456b26910160405180910390a35f836001600160a01b0316836040515f6040518083038185875af1925050503d805f81146107d8576040519150601f19603f3d011682016040523d82523d5f602084013e6107dd565b606091505b505090508084849091610814576040516351e9d77760e11b81526001600160a01b03909216600483015260248201526044016100d9565b505050505050565b5f5f61084f6108325f546001600160a01b031690565b863061084160045f898b610db7565b61084a91610dde565b610a8d565b915091508161090b5763ffffffff8116156108e8575f805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee906108a990889088908890600401610e16565b5f604051808303815f87803b1580156108c0575f5ffd5b505af11580156108d2573d5f5f3e3d5ffd5b50505f805460ff60a01b191690555061090b9050565b60405162d1953b60e31b81526001600160a01b03861660048201526024016100d9565b5050505050565b805f61232861ffff8316811015610953576040516318c8d9a760e01b815261ffff9384166004820152918316602483015290911660448201526064016100d9565b50505f5460408051600160a81b90920461ffff9081168352841660208301527fdefc6418b594df5d1fdb45db0cc18833b75c68cf84f26ee268824d403ddeba9692500160405180910390a15f805461ffff909216600160a81b0261ffff60a81b19909216919091179055565b5f6109cb83835f610b1f565b9392505050565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6040513060388201526f5af43d82803e903d91602b57fd5bf3ff602482015260148101839052733d602d80600a3d3981f3363d3d373d3d3d363d738152605881018290526037600c820120607882015260556043909101205f906001600160a01b03166109cb565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15610b15575f516020805191945081901c150291505b5094509492505050565b5f81471015610b4a5760405163cf47918160e01b8152476004820152602481018390526044016100d9565b763d602d80600a3d3981f3363d3d373d3d3d363d730000008460601b60e81c175f526e5af43d82803e903d91602b57fd5bf38460781b17602052826037600984f590506001600160a01b0381166109cb5760405163b06ebf3d60e01b815260040160405180910390fd5b5f60208284031215610bc4575f5ffd5b813561ffff811681146109cb575f5ffd5b5f60208284031215610be5575f5ffd5b81356001600160601b0319811681146109cb575f5ffd5b6001600160a01b03811681146102ed575f5ffd5b5f60208284031215610c20575f5ffd5b81356109cb81610bfc565b5f5f60408385031215610c3c575f5ffd5b8235610c4781610bfc565b946020939093013593505050565b634e487b7160e01b5f52604160045260245ffd5b5f5f60408385031215610c7a575f5ffd5b8251610c8581610bfc565b602084015190925067ffffffffffffffff811115610ca1575f5ffd5b8301601f81018513610cb1575f5ffd5b805167ffffffffffffffff811115610ccb57610ccb610c55565b604051601f8201601f19908116603f0116810167ffffffffffffffff81118282101715610cfa57610cfa610c55565b604052818152828201602001871015610d11575f5ffd5b8160208401602083015e5f602083830101528093505050509250929050565b634e487b7160e01b5f52601160045260245ffd5b80820281158282048414176106de576106de610d30565b5f82610d7557634e487b7160e01b5f52601260045260245ffd5b500490565b818103818111156106de576106de610d30565b808201808211156106de576106de610d30565b5f60208284031215610db0575f5ffd5b5051919050565b5f5f85851115610dc5575f5ffd5b83861115610dd1575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015610e0f576001600160e01b0319600485900360031b81901b82161691505b5092915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f191601019291505056'
